import { screen } from 'electron'

interface Size {
  width: number
  height: number
}

/** The size, or as much of it as the screen has: scaled to 200 % a small screen has half as much. Only when ready. */
export function onScreen({ width, height }: Size): Size {
  const room = screen.getPrimaryDisplay().workAreaSize
  return { width: Math.min(width, room.width), height: Math.min(height, room.height) }
}
