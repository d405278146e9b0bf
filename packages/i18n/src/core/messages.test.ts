import { describe, expect, test } from "vitest";
import { isLanguage, preferredLanguage } from "./language.ts";
import { defineMessages, messagesIn } from "./messages.ts";
import { plural } from "./plural.ts";
import { french } from "./typography.ts";

const say = defineMessages({
  en: { hello: "Hello", joined: (name: string) => `${name} joined`, deep: { one: "One" } },
  fr: { hello: "Bonjour", joined: (name) => `${name} : bienvenue !`, deep: { one: "Un" } },
});

describe("messages", () => {
  test("each language answers with its own words", () => {
    expect(messagesIn(say, "en").joined("Ada")).toBe("Ada joined");
    expect(messagesIn(say, "fr").joined("Ada")).toBe("Ada\u00A0: bienvenue\u00A0!");
  });

  test("a French name that is missing, extra or asks for other facts does not compile", () => {
    // @ts-expect-error "bye" is missing in French
    defineMessages({ en: { hello: "Hello", bye: "Bye" }, fr: { hello: "Bonjour" } });
    // @ts-expect-error "encore" is not in English
    defineMessages({ en: { hello: "Hello" }, fr: { hello: "Bonjour", encore: "Encore" } });
    // @ts-expect-error the French sentence asks for a number where the English one has a text
    defineMessages({ en: { a: (name: string) => name }, fr: { a: (count: number) => String(count) } });
    // @ts-expect-error a deep name is missing
    defineMessages({ en: { deep: { one: "One", two: "Two" } }, fr: { deep: { one: "Un" } } });
    expect(say.en.deep.one).toBe("One");
  });
});

test("French typography: no-break spaces, curly apostrophes, and nothing done twice", () => {
  const set = french("L'équipe : « qui ? » 80 % ; fini !");
  expect(set).toBe("L’équipe\u00A0: «\u00A0qui\u00A0?\u00A0» 80\u00A0%\u00A0; fini\u00A0!");
  expect(french(set)).toBe(set);
  expect(french("https://exemple.fr à 9:30")).toBe("https://exemple.fr à 9:30");
});

test("zero is singular in French, plural in English", () => {
  expect(plural("en", 0, { one: "day", other: "days" })).toBe("days");
  expect(plural("fr", 0, { one: "jour", other: "jours" })).toBe("jour");
  expect(plural("fr", 1_000_000, { one: "jour", other: "jours" })).toBe("jours");
  expect(plural("en", 0, { zero: "none", one: "day", other: "days" })).toBe("none");
});

test("the browser's first language among ours", () => {
  expect(preferredLanguage("fr-FR,fr;q=0.9,en;q=0.8")).toBe("fr");
  expect(preferredLanguage("de, en-GB;q=0.7, fr;q=0.3")).toBe("en");
  expect(preferredLanguage("fr;q=0, de")).toBe("en");
  expect(preferredLanguage(null, "fr")).toBe("fr");
  expect(isLanguage("de")).toBe(false);
});
