// npm run build: builds out/ even if it is up to date.
import { build } from './runtime/build.ts'

await build()
