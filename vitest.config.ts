import { defineConfig } from "vitest/config";

const paths = { alias: { "~": new URL("./apps/web/app", import.meta.url).pathname } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: paths,
        test: {
          name: "unit",
          pool: "forks",
          include: [
            "packages/{domain,i18n,ui,demonstration,mail,sheets}/src/**/*.test.{ts,tsx}",
            "apps/web/{app,server}/**/*.test.{ts,tsx}",
            "apps/api/src/*.test.ts",
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "database",
          pool: "forks",
          include: ["packages/{db,auth}/src/**/*.test.ts", "apps/api/{src/features,test}/**/*.test.ts"],
          globalSetup: ["packages/db/src/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          pool: "forks",
          include: ["apps/web/e2e/**/*.test.ts"],
          globalSetup: ["apps/web/e2e/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
