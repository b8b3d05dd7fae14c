// npm run package [-- --targets dir,deb] [--arch arm64] [--test-build]: packs the app into dist/.
import { parseArgs } from 'node:util'
import { defaultTargets, isPackable, packageApp } from './package/builder.ts'
import { say } from './runtime/message.ts'

const { values } = parseArgs({
  options: {
    targets: { type: 'string' },
    arch: { type: 'string' },
    'test-build': { type: 'boolean', default: false }
  }
})
const usual = isPackable(process.platform) ? defaultTargets[process.platform] : []
const targets = values.targets?.split(',') ?? usual
const testBuild = values['test-build']

await packageApp({ targets, testBuild, ...(values.arch ? { arch: values.arch } : {}) })
say(`已打包到 / packed into ${testBuild ? 'dist/test' : 'dist'}: ${targets.join(', ')}`)
