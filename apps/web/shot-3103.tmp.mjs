import { chromium } from "playwright-core";
const base = "http://127.0.0.1:3103";
const FLAGS = ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
const [who, lang, theme, width, js, ...paths] = process.argv.slice(2);
const mails = { director: "helene.vasseur", member: "pauline.maes", squadLead: "ines.carvalho", administrator: "thibaud.duchamp" };
const ctx = await browser.newContext({ viewport: { width: Number(width), height: 900 }, javaScriptEnabled: js !== "nojs", colorScheme: theme === "dark" ? "dark" : "light", locale: lang });
const page = await ctx.newPage();
page.on("pageerror", (e) => console.log("pageerror", e.message));
page.on("console", (m) => { if (m.type() === "error") console.log("console", m.text().slice(0, 400), page.url()); });
await page.goto(base + "/sign-in");
await page.locator("input[name=email]").fill(mails[who] + "@maison-lumen.example");
await page.locator("input[name=password]").fill("lumen-demonstration");
await page.locator("form button[type=submit]").last().click();
await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
// language
await page.request.post(base + "/preferences", { form: { language: lang, theme, returnTo: "/" }, headers: { origin: base } });
for (const path of paths) {
  const [p, name] = path.split("=>");
  const t = Date.now();
  const r = await page.goto(base + p);
  console.log(r.status(), p, Date.now() - t + "ms");
  await page.waitForTimeout(js === "nojs" ? 100 : 700);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).catch(() => "?");
  if (over > 0) console.log("sideways", over);
  await page.screenshot({ path: `/tmp/u3103-shots/${name}.png`, fullPage: true });
}
await browser.close();
