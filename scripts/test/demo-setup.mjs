import { startDemo } from "./start-demo.mjs"

/**
 * Starts the demo that a suite runs against, as `demo` among its globals says; or takes
 * the one that ENCORE_DEMO_CONNECTION names, whose `connection.json` the tests read.
 */
export default async function setup(_, { globals }) {
  if (!process.env.ENCORE_DEMO_CONNECTION) {
    // Read by the teardown, which jest runs in this same process.
    globalThis.encoreDemo = await startDemo(globals.demo)
    process.env.ENCORE_DEMO_CONNECTION = globalThis.encoreDemo.connection
  }
}
