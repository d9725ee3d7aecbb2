import path from "node:path"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

/**
 * The plugin's own repository, run as a Medusa project: for the migrations'
 * generator, the tests and `medusa develop`. A shop never reads this file; it
 * lists the plugin in its own `plugins`, see the README.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    workerMode:
      (process.env.MEDUSA_WORKER_MODE as "shared" | "worker" | "server") ?? "shared",
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "encore-development",
      cookieSecret: process.env.COOKIE_SECRET ?? "encore-development",
    },
  },
  admin: { disable: process.env.ENCORE_ADMIN === "off" },
  modules: [
    { resolve: "./src/modules/encore" },
    // The tests pay by a gateway that declines, answers late or twice.
    ...(process.env.NODE_ENV === "test"
      ? [
          {
            resolve: "@medusajs/medusa/payment",
            options: {
              providers: [
                {
                  resolve: path.resolve(__dirname, "integration-tests/payments"),
                  id: "test",
                },
              ],
            },
          },
          // Medusa reads its flags after this file, where a test starts the store.
          ...(process.env.MEDUSA_FF_RBAC === "true"
            ? [{ resolve: "@medusajs/medusa/rbac" }]
            : []),
          {
            resolve: "@medusajs/medusa/notification",
            options: {
              providers: [
                {
                  resolve: "@medusajs/medusa/notification-local",
                  id: "local",
                  options: { channels: ["feed"] },
                },
                // An inbox that a test has started; none, and e-mail has no provider.
                ...(process.env.ENCORE_SMTP_PORT
                  ? [
                      {
                        resolve: path.resolve(__dirname, "src/providers/smtp"),
                        id: "smtp",
                        options: {
                          channels: ["email"],
                          host: "127.0.0.1",
                          port: process.env.ENCORE_SMTP_PORT,
                          from: "Shop <shop@example.com>",
                          timeout: 2_000,
                        },
                      },
                    ]
                  : []),
              ],
            },
          },
        ]
      : []),
  ],
})
