import { chromium } from "playwright-core";
import { writeFileSync } from "node:fs";
const base = "http://127.0.0.1:3106";
const out = "/tmp/imp31";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const ctx = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 1200 }, storageState: `${out}/state.json` });
const page = await ctx.newPage();
page.on("console", m => { if (m.type() === "error") console.log("console", m.text().slice(0, 300)); });
page.on("pageerror", e => console.log("pageerror", e.message.slice(0, 300)));
page.on("response", r => { if (r.status() >= 500) console.log(r.status(), r.url()); });
const shot = (n, p = page) => p.screenshot({ path: `${out}/${n}.png` });
const k = "/work/shared/data/kubernetes/";
await page.goto(base + "/admin/import");
await shot("6-history");
await page.locator("table a", { hasText: "teams.csv" }).first().click();
await page.waitForURL(/step=apply/);
await page.waitForTimeout(500);
await shot("7-applied");
writeFileSync("/tmp/imp31/RH_affectations.csv", Buffer.from(`Matricule;Nom;Prénom;Tribu;Squad;Rôle;Taux;Début;Fin;Chapitre
P9001;Belkacem;Yanis;Choisir;Fiche produit;Responsable;80 %;01/09/2025;;Contenu produit
P9001;Belkacem;Yanis;Choisir;Conseil;Membre;40 %;15/09/2025;31/12/2026;Contenu produit
P9002;Nguyen;Thi Mai;Choisir;Conseil;Membre;0,5 ETP;01/02/2026;;Vente
P9002;Nguyen-Roux;Mai;Choisir;;Membre;20 %;01/02/2026;;Vente
P9003;Martin;Zoé;Choisir;Conseil;Membre;;31/02/2026;;Vente
P9004;Petit;Léa;Choisir;Conseil;Membre;300 %;01/02/2026;;Magasin
P9005;Durand;Ana;Choisir;Conseil;Membre;;01/03/2026;01/01/2026;Vente
`, "latin1"));
await page.goto(base + "/admin/import");
await page.locator("input[type=file]").setInputFiles([out + "/RH_affectations.csv"]);
await page.locator("button", { hasText: "Read the files" }).click();
await page.waitForURL(/step=columns/);
await page.locator("main summary").last().click();
await page.screenshot({ path: `${out}/8-columns.png`, fullPage: true });
await page.locator("button", { hasText: "See what would change" }).click();
await page.waitForURL(/step=preview/);
await page.locator("h2", { hasText: "What becomes" }).waitFor();
await shot("9-preview");
const url = page.url();
await page.goto(base + "/admin/import");
await page.locator("input[type=file]").setInputFiles(["teams","people","memberships","missions"].map(n => `${k}${n}.csv`));
await page.locator("button", { hasText: "Read the files" }).click();
await page.waitForURL(/step=columns/);
await page.locator("button", { hasText: "See what would change" }).click();
await page.waitForURL(/step=preview/);
await page.locator("h2", { hasText: "What becomes" }).waitFor({timeout: 60000});
await shot("10-again");
// phone, dark, French, no JS
const nojs = await browser.newContext({ locale: "en-GB", viewport: { width: 390, height: 844 }, storageState: `${out}/state.json`, javaScriptEnabled: false, colorScheme: "dark" });
const p2 = await nojs.newPage();
await p2.goto(url);
await p2.screenshot({ path: `${out}/11-phone.png`, fullPage: true });
await p2.goto(url.replace("preview", "columns"));
await p2.screenshot({ path: `${out}/12-phone-columns.png`, fullPage: true });
await browser.close();
