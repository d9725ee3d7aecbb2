import { createServer } from "node:net"

/** Whether this machine lets us listen on the port. */
export async function isFree(port) {
  return (await listen(port).catch((error) => refuse(error))) !== undefined
}

/** A port nobody listens on; `taken` are ones already promised to somebody. */
export async function freePort(taken = []) {
  const port = await listen(0)
  return taken.includes(port) ? freePort(taken) : port
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen({ port, exclusive: true }, () => {
      const { port: given } = server.address()
      server.close(() => resolve(given))
    })
  })
}

function refuse(error) {
  if (error.code === "EADDRINUSE" || error.code === "EACCES") {
    return undefined
  }
  throw error
}
