import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { AppError } from '../../db/errors.ts'

/**
 * Answers stay until the backend says that something changed. There is no network: a call always goes
 * through, and one that failed fails again, so nothing is retried behind the user's back.
 * `onSignedOut` runs when a call was refused because nobody is signed in any more.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof AppError && error.code === 'NOT_SIGNED_IN') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      // What a command answered (a number that was looked up) is gone with the screen that shows it.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 }
    }
  })
}
