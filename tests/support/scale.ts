/** How often a test repeats what it shows: `usual` in `npm test`, more in `npm run prove`. */
export function scaled(usual: number): number {
  return Number(process.env['KUAICHU_COUNT'] ?? usual)
}
