import { defineConfig } from "@medusajs/framework/utils"

const {
  BACKEND_URL,
  DATABASE_URL,
  STOREFRONT_URL,
  JWT_SECRET,
  COOKIE_SECRET,
  SMTP_PORT,
} = process.env

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    http: {
      storeCors: STOREFRONT_URL ?? "",
      adminCors: BACKEND_URL ?? "",
      authCors: [STOREFRONT_URL, BACKEND_URL].filter(Boolean).join(","),
      jwtSecret: JWT_SECRET,
      cookieSecret: COOKIE_SECRET,
    },
    // The demo runs built, so in production mode, but over plain http: a secure
    // cookie would never come back and nobody could sign in to the panel.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  modules: [
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { backend_url: `${BACKEND_URL}/static` },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          {
            resolve: "medusa-plugin-encore/providers/smtp",
            id: "smtp",
            options: {
              channels: ["email"],
              host: "127.0.0.1",
              port: SMTP_PORT,
              from: "Encore Demo <shop@example.com>",
            },
          },
        ],
      },
    },
  ],
  plugins: [{ resolve: "medusa-plugin-encore", options: { backend_url: BACKEND_URL } }],
})
