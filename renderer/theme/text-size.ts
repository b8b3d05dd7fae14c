import { useSyncExternalStore } from 'react'

/** 15 px for most, 18 px for older eyes. */
export type TextSize = 15 | 18

const storageKey = 'kuaichu.textSize'
let listeners: (() => void)[] = []

function stored(): TextSize {
  return localStorage.getItem(storageKey) === '18' ? 18 : 15
}

function show(size: TextSize) {
  document.documentElement.style.setProperty('--text-size', `${size}px`)
}

/** Sets the text size of this PC as it was left. */
export function restoreTextSize(): void {
  show(stored())
}

export function setTextSize(size: TextSize): void {
  localStorage.setItem(storageKey, String(size))
  show(size)
  listeners.forEach((listener) => listener())
}

export function useTextSize(): TextSize {
  return useSyncExternalStore((listener) => {
    listeners = [...listeners, listener]
    return () => {
      listeners = listeners.filter((one) => one !== listener)
    }
  }, stored)
}
