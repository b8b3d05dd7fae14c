import { once } from 'node:events'
import { administrator, openCentre, password } from './centre.ts'

/**
 * A program that adds accounts as fast as it can, `FOLDER NAME COUNT`: says `ready` when it is signed in, begins at
 * the first thing it is sent, ends when they are added. Keys are derived cheaply, so that the ring is written all the time.
 */
const [folder = '', name = '', count = ''] = process.argv.slice(2)
const centre = openCentre(folder, () => crypto.randomUUID())
await centre.signIn(administrator)
process.send?.('ready')
await once(process, 'message')
for (let index = 1; index <= Number(count); index++) {
  await centre.call('people.add', { name: `${name}${index}`, title: '', roles: ['intake'], password })
}
await centre.service.close()
process.disconnect()
