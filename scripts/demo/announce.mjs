/** Prints where everything is and how to get in. */
export function announce(connection) {
  const { admin_url, storefront_url, inbox_url, backend_url } = connection
  const { admin, shopper } = connection
  const rows = [
    ["Shop", storefront_url ?? "(none yet)", login(shopper)],
    ["Panel", admin_url, login(admin)],
    ["Inbox", inbox_url, "every mail that the demo sends"],
    ["API", backend_url, ""],
  ]
  const width = (column) => Math.max(...rows.map((row) => row[column].length))
  const lines = rows.map(([name, address, who]) =>
    `  ${name.padEnd(width(0))}   ${address.padEnd(width(1))}   ${who}`.trimEnd()
  )
  process.stdout.write(
    ["", ...lines, "", "  Ctrl-C stops all of it.", "", ""].join("\n")
  )
}

const login = ({ email, password }) => `${email} / ${password}`
