/** Every colour on the screen, by what it is for; the style sheets read each as a variable, `inkDeep` as `--ink-deep`. */
export const palette = {
  ink: '#1f4e5f',
  inkDeep: '#163a47',
  inkTint: '#e3edf0',
  inkTintDeep: '#d9e6ea',
  text: '#1b262b',
  quiet: '#4c5b62',
  label: '#5a6970',
  hint: '#66757c',
  line: '#d4dde0',
  edge: '#8fa0a7',
  rule: '#55646b',
  ground: '#f3f6f7',
  paper: '#ffffff',
  onInk: '#ffffff',
  head: '#eef2f4',
  headText: '#33434a',
  hover: '#f0f5f6',
  shade: '#1b262b1f',
  pen: '#111111',
  error: '#b3261e',
  errorTint: '#fdf1f0',
  redEdge: '#c62828',
  redTint: '#fdecea',
  redText: '#9a1b1b',
  orangeEdge: '#d9730d',
  orangeTint: '#fdf0e1',
  orangeText: '#8a4300',
  yellowEdge: '#b99a00',
  yellowTint: '#fdf7d3',
  yellowText: '#665400',
  blueEdge: '#2f6fd0',
  blueTint: '#e8f0fd',
  blueText: '#174a9c',
  greenEdge: '#2e8b45',
  greenTint: '#e7f6ea',
  greenText: '#1c6130'
} as const

/** The palette as style sheet variables: name and value. */
export function paletteVariables(): [string, string][] {
  return Object.entries(palette).map(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value
  ])
}
