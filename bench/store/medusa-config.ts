import { defineConfig } from "@medusajs/framework/utils"

/** The same store each time; BENCH_PLUGIN is the one difference between them. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "bench",
      cookieSecret: "bench",
    },
  },
  admin: { disable: true },
  plugins: process.env.BENCH_PLUGIN
    ? [{ resolve: process.env.BENCH_PLUGIN, options: {} }]
    : [],
})
