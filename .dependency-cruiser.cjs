/** Who may import what; docs/architecture.md says why. */
const domain = "^packages/domain/";
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      comment: "Rules and figures know Zod and numeric libraries, nothing else.",
      severity: "error",
      from: { path: `${domain}src`, pathNot: "\\.test\\.ts$|/testing" },
      to: { pathNot: [`${domain}src`, "node_modules/zod", "node_modules/highs"] },
    },
    {
      name: "domain-has-no-io",
      severity: "error",
      from: { path: `${domain}src`, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "db-is-below",
      severity: "error",
      from: { path: "^packages/db/" },
      to: { path: "^(apps/|packages/(auth|ui|i18n|mail|sheets|bench))" },
    },
    {
      name: "auth-goes-through-db",
      severity: "error",
      from: { path: "^packages/auth/" },
      to: {
        path: "^(apps/|packages/(ui|i18n|mail|sheets|bench)|packages/db/generated)|node_modules/(@prisma|\\.prisma)",
      },
    },
    {
      name: "ui-has-no-data",
      severity: "error",
      from: { path: "^packages/(ui|i18n)/" },
      to: {
        path: "^(apps/|packages/(db|auth|mail|sheets|bench|demonstration))|node_modules/(@trpc|@remix-run|@prisma)",
      },
    },
    {
      name: "demonstration-is-pure",
      severity: "error",
      from: { path: "^packages/demonstration/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(apps/|packages/(?!domain|demonstration))|node_modules/(@prisma|@trpc|@remix-run)" },
    },
    {
      name: "prisma-only-in-db",
      severity: "error",
      from: { pathNot: "^packages/db/" },
      to: { path: "packages/db/generated|node_modules/@prisma/(client|adapter-pg)" },
    },
    {
      name: "features-do-not-know-each-other",
      severity: "error",
      from: { path: "^apps/api/src/features/([^/]+)/" },
      to: { path: "^apps/api/src/features/", pathNot: "^apps/api/src/features/$1/" },
    },
    {
      name: "routes-do-not-know-each-other",
      severity: "error",
      from: { path: "^apps/web/app/routes/([^/]+)/" },
      to: { path: "^apps/web/app/routes/", pathNot: "^apps/web/app/routes/$1/" },
    },
    {
      name: "web-has-one-door",
      comment: "Pages reach data through the API; only this file and the server hold its value.",
      severity: "error",
      from: { path: "^apps/web/", pathNot: "^apps/web/(app/lib/api\\.server\\.ts|server/|e2e/)" },
      to: {
        path: "^(apps/api|packages/(db|auth|mail|sheets|demonstration))/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "api-does-not-know-web",
      severity: "error",
      from: { path: "^apps/api/" },
      to: { path: "^(apps/web|packages/(ui|i18n|bench))/" },
    },
    {
      name: "resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(build|generated)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
