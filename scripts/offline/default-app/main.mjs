// Stands in for Electron's default_app.asar in the fallback runtime: runs the folder named on the command line.
// It waits for the application's module as the official one does, because some calls are only allowed before Electron is ready.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

process.defaultApp = true

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const { name, productName, version, main } = JSON.parse(
  readFileSync(path.join(folder, 'package.json'), 'utf8')
)

app.name = productName ?? name
app.setVersion(version ?? '0.0.0')
app.setDesktopName(`${app.name}.desktop`)
app.setAppPath(folder)

try {
  await import(pathToFileURL(path.join(folder, main ?? 'index.js')).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
