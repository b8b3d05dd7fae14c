// Starts scripts/<task>.ts. Plain JavaScript that an old Node can still read, because its job is to say that the Node is too old:
// the tasks are TypeScript (types stripped by Node itself), and the database's native module crashes silently below Node-API 10.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = [22, 18]

const [major, minor] = process.versions.node.split('.').map(Number)
const tooOld =
  major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]) || Number(process.versions.napi) < 10

const [task, ...args] = process.argv.slice(2)
const file = new URL(`./${task}.ts`, import.meta.url)

if (tooOld) {
  stop(
    `Node ${process.versions.node} 太旧（至少 ${NEEDED.join('.')}）：请先 npm ci，再用 npm start 启动，项目自带 Node 24。`
  )
  stop(
    `Node ${process.versions.node} is too old (${NEEDED.join('.')} or newer): run "npm ci", then "npm start"; the project brings its own Node 24.`
  )
} else if (!/^[a-z]+$/.test(String(task)) || !existsSync(file)) {
  stop(`没有这个任务：${task}。用法 / no such task, usage: node scripts/launch.mjs <task> [...args]`)
} else {
  // The task sees the command line as if it had been started itself.
  process.argv.splice(1, 2, fileURLToPath(file))
  process.argv.length = 2
  process.argv.push(...args)
  import(file.href).catch((error) => stop(error && error.name === 'Stop' ? error.message : error))
}

function stop(message) {
  console.error(message)
  process.exitCode = 1
}
