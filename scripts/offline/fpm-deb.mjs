#!/usr/bin/env node
// Stands in for fpm where electron-builder can't download it: a file of its own because CUSTOM_FPM_PATH must name a program.
// The Node that packs is put first on the PATH, so this runs on it too and can load TypeScript.
import { buildDeb } from './deb.ts'

await buildDeb(process.argv.slice(2))
