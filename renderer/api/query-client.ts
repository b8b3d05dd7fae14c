import { QueryClient } from '@tanstack/react-query'

/**
 * Answers stay until the backend says that something changed. There is no network: a call always goes
 * through, and one that failed fails again, so nothing is retried behind the user's back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false }
    }
  })
}
