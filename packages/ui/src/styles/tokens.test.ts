import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = new URL(".", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, here), "utf8");
const values = (block: string | undefined) =>
  [...(block ?? "").matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(
    (match) => `${match[1]}: ${match[2]}`,
  );

test("the dark values are the same for a chosen theme and for the system's", () => {
  const css = read("tokens.css");
  const chosen = /\[data-theme="dark"\] \{([^}]*)\}/.exec(css)?.[1];
  const system = /\[data-theme="system"\] \{([^}]*)\}/.exec(css)?.[1];
  expect(values(chosen).length).toBeGreaterThan(30);
  expect(values(system)).toEqual(values(chosen));
});

test("every style stands in a layer and is imported", () => {
  const index = read("index.css");
  for (const file of readdirSync(here).filter((name) => name.endsWith(".css") && name !== "index.css")) {
    expect(index, file).toContain(`@import "./${file}";`);
    if (file !== "font.css" && file !== "layers.css") expect(read(file), file).toMatch(/@layer \w+ \{/);
  }
});

/** Relative luminance and contrast, as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test.each(["light", "dark"])("text holds 4.5 and borders of controls 3 on every ground: %s", (theme) => {
  const css = read("tokens.css");
  const block =
    theme === "light"
      ? /:root \{([\s\S]*?)\n {2}\}/.exec(css)?.[1]
      : /\[data-theme="dark"\] \{([^}]*)\}/.exec(css)?.[1];
  const colour = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(block ?? "")?.[1] ?? "";
  for (const ground of ["ground", "surface", "sunken"]) {
    for (const text of ["ink", "ink-2", "ink-3", "accent", "ok", "risk", "off", "unknown"]) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(
      contrast(colour("rule-strong"), colour(ground)),
      `rule-strong on ${ground}`,
    ).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(colour("on-accent"), colour("accent"))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colour("on-past"), colour("past"))).toBeGreaterThanOrEqual(4.5);
  for (const state of ["ok", "risk", "off", "unknown"]) {
    expect(contrast(colour(state), colour(`${state}-tint`)), state).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("ink-3"), colour(`${state}-tint`)), `ink-3 on ${state}`).toBeGreaterThanOrEqual(
      4.5,
    );
  }
  for (const step of [1, 2, 3, 4, 5])
    expect(contrast(colour("ink"), colour(`seq-${step}`))).toBeGreaterThan(4.5);
});
