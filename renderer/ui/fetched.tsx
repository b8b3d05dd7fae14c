import { use, type ComponentType, type ReactNode } from 'react'

/** A component in a chunk of its own. */
export interface Fetched<P extends object> {
  (props: P): ReactNode
  /** Brings the chunk in before anybody asks for the component; a failure shows when it is asked for. */
  fetch: () => Promise<unknown>
}

/**
 * A component whose chunk is fetched when it is first needed. Once the chunk is there the component is drawn
 * in the same frame: React's own `lazy` would show the fallback first and then hold the page back for 300 ms.
 */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): Fetched<P> {
  let there: ComponentType<P> | undefined
  let coming: Promise<ComponentType<P>> | undefined
  const fetch = () => {
    coming ??= load().then(
      (component) => (there = component),
      (error: unknown) => {
        coming = undefined
        throw error
      }
    )
    return coming
  }
  const Component = (props: P) => {
    const Loaded = there ?? use(fetch())
    return <Loaded {...props} />
  }
  return Object.assign(Component, { fetch })
}
