import { chromium } from "playwright-core";
const base = "http://127.0.0.1:3107";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const out = "/tmp/e3107shots/";
async function signIn(opts, email) {
  const ctx = await browser.newContext(opts);
  const page = await ctx.newPage();
  page.on("console", m => { if (["error","warning"].includes(m.type())) console.log("CONSOLE", m.text().slice(0,300)); });
  page.on("pageerror", e => console.log("PAGEERROR", e.message.slice(0,300)));
  await page.goto(base + "/sign-in");
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", "lumen-demonstration");
  await Promise.all([page.waitForURL(u => !String(u).includes("sign-in")), page.click("form.form button[type=submit]")]);
  return page;
}
export { browser, signIn, base, out };
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };
const which = process.argv[2] ?? "all";
if (which === "all") {
  const page = await signIn(wide, "thibaud.duchamp@maison-lumen.example");
  const go = async (path, name) => { const r = await page.goto(base + path, { waitUntil: "networkidle" }); console.log(r.status(), path, await page.title()); await page.screenshot({ path: out + name + ".png", fullPage: true }); };
  await go("/admin", "admin");
  await go("/admin/accounts", "accounts");
  await go("/admin/accounts/new", "invite");
  await go("/admin/settings", "settings");
  await go("/admin/audit", "audit");
  await go("/admin/audit?action=units.reorganise", "audit-reorg");
  const href = await page.locator("main table a[href^='/admin/audit/'], table a[href^='/admin/audit/']").first().getAttribute("href");
  await go(href, "act");
  await go("/admin/accounts", "accounts");
  const acc = await page.locator("table th a").first().getAttribute("href");
  await go(acc, "account");
}
if (which === "more") {
  const admin = "thibaud.duchamp@maison-lumen.example";
  const go = async (page, path, name, full = true) => { const r = await page.goto(base + path, { waitUntil: "networkidle" }); console.log(r.status(), path, await page.title()); await page.screenshot({ path: out + name + ".png", fullPage: full }); };
  const page = await signIn(wide, admin);
  await go(page, "/admin/audit", "audit-top", false);
  const href = await page.locator("table a[href^='/admin/audit/']").nth(2).getAttribute("href");
  await go(page, href, "act-top", false);
  await go(page, "/admin/settings", "settings-2");
  // invite somebody
  await page.goto(base + "/admin/accounts/new", { waitUntil: "networkidle" });
  await page.fill("input[name=name]", "Eve Martin");
  await page.fill("input[name=email]", "eve" + Date.now() + "@maison-lumen.example");
  await page.fill("input[name=person]", "Sam");
  await page.waitForTimeout(700);
  await page.screenshot({ path: out + "invite-typing.png", fullPage: true });
  await page.fill("input[name=person]", "Nobody Atall");
  await page.locator("form.form button[type=submit]").last().click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: out + "invite-refused.png", fullPage: true });
  await page.fill("input[name=person]", "samuel ngoma");
  await page.locator("form.form button[type=submit]").last().click();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: out + "invite-done.png", fullPage: true });
  await go(page, "/admin/accounts?state=invited", "accounts-invited", false);
  const acc = await page.locator("table th a").first().getAttribute("href");
  await go(page, acc, "account-invited");
  await page.click("text=Disable the account"); await page.waitForTimeout(800);
  await page.screenshot({ path: out + "disable.png" });
  await page.locator("main form button").last().click(); await page.waitForTimeout(1000);
  await page.screenshot({ path: out + "disabled.png", fullPage: true });
  // last administrator
  await page.goto(base + "/admin/accounts?role=administrator", { waitUntil: "networkidle" });
  const own = await page.locator("table th a").first().getAttribute("href");
  await page.goto(base + own, { waitUntil: "networkidle" });
  await page.check("input[value=member]");
  await page.click("button[value=change]"); await page.waitForTimeout(900);
  await page.screenshot({ path: out + "last-admin.png", fullPage: true });
  // settings refused
  await page.goto(base + "/admin/settings", { waitUntil: "networkidle" });
  await page.fill("input[name=squadMin]", "12"); await page.fill("input[name=onTrack]", "");
  await page.click("button[value=thresholds]"); await page.waitForTimeout(900);
  await page.screenshot({ path: out + "settings-refused.png", fullPage: true });
  await page.goto(base + "/admin/settings", { waitUntil: "networkidle" });
  await page.fill("input[name='offer.en']", "Range"); 
  await page.click("button[value=labels]"); await page.waitForTimeout(900);
  console.log("label error:", await page.locator(".err").allTextContents());
  await page.fill("input[name='offer.fr']", "Gamme"); 
  await page.click("button[value=labels]"); await page.waitForTimeout(1200);
  await page.screenshot({ path: out + "settings-saved.png", fullPage: false });
  const acts = await page.goto(base + "/admin/audit?kind=organisation", { waitUntil: "networkidle" });
  const st = await page.locator("table a[href^='/admin/audit/']").first().getAttribute("href");
  await go(page, st, "act-setting", false);
}
if (which === "phone") {
  const admin = "thibaud.duchamp@maison-lumen.example";
  const page = await signIn({ ...phone, colorScheme: "dark", locale: "fr-FR" }, admin);
  await page.request.post(base + "/preferences", { form: { language: "fr", theme: "dark", returnTo: "/admin" }, headers: { origin: base } });
  for (const [path, name] of [["/admin","p-admin"],["/admin/accounts","p-accounts"],["/admin/settings","p-settings"],["/admin/audit?action=allocations.move","p-audit"]]) {
    const r = await page.goto(base + path, { waitUntil: "networkidle" }); console.log(r.status(), await page.title(), await page.evaluate(() => document.documentElement.scrollWidth));
    await page.screenshot({ path: out + name + ".png", fullPage: true });
  }
  const href = await page.locator("table a[href^='/admin/audit/']").first().getAttribute("href");
  await page.goto(base + href, { waitUntil: "networkidle" }); await page.screenshot({ path: out + "p-act.png", fullPage: true }); console.log(await page.evaluate(() => document.documentElement.scrollWidth));
  await page.request.post(base + "/preferences", { form: { language: "fr", theme: "light", returnTo: "/admin" }, headers: { origin: base } });
  const wideFr = await signIn({ ...wide, javaScriptEnabled: false }, admin);
  for (const [path, name] of [["/admin","fr-admin"],["/admin/audit?source=page","fr-audit"],[href,"fr-act"],["/admin/accounts/new","fr-invite"]]) { await wideFr.goto(base + path); await wideFr.screenshot({ path: out + name + ".png", fullPage: false }); }
  const dir = await signIn(wide, "helene.vasseur@maison-lumen.example");
  for (const p of ["/admin", "/admin/settings", "/admin/audit", "/admin/accounts"]) console.log("director", p, (await dir.goto(base + p)).status());
  await dir.goto(base + "/admin"); await dir.screenshot({ path: out + "director-admin.png" });
  const mem = await signIn(wide, "karim.benhaddou@maison-lumen.example");
  for (const p of ["/admin", "/admin/settings", "/admin/audit", "/admin/accounts", "/admin/accounts/people?q=a"]) console.log("member", p, (await mem.goto(base + p)).status());
}
await browser.close();
