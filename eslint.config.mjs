import medusa from "@medusajs/eslint-plugin"

export default [
  {
    ignores: [
      "**/node_modules/",
      "**/.medusa/",
      "**/dist/",
      ".demo/",
      // Links to what is linted in its place under src.
      "admin/",
      "migrations/",
    ],
  },
  ...medusa.configs.recommended,
  // Medusa's preset leaves these out; ours are sources like any other.
  {
    ignores: [
      "!scripts/build/",
      "!**/integration-tests/**",
      "!**/__tests__/",
      "!**/*.spec.ts",
    ],
  },
  {
    rules: {
      // Ours carry the prefix `encore-`, for they share a shop with others.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-constant-binary-expression": "error",
      "no-debugger": "error",
      "no-empty": "error",
      "no-unneeded-ternary": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
    },
  },
  {
    // A test's error reaches a runner, never a caller; its sums may be large.
    files: ["integration-tests/**"],
    rules: {
      "@medusajs/use-medusa-error-not-generic-error": "off",
      "@medusajs/prices-in-major-units": "off",
    },
  },
]
