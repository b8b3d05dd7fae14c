/** Who may import whom; the reasons are in docs/decisions.md. */
const impure =
  '^db/.*(\\.store|\\.answers|/vault|/seal|/round|/open-round|/digest|/input-digest|/paper-code|/sheet|/case-step|/compose-volume|/build-volume|/job-desk|/job-list|/work-host)\\.ts$'
const machinery =
  '^db/(backend|serve|service|command|effects|home|house|seats|other-programs|answers|answer-map|context|connection|data-files|data-folder|durable-file|migrate|schema|integrity\\.worker|job\\.worker|works|failure|permission|pieces|keeping-others)\\.ts$|^db/(migrations|keys)/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one room with a wall through it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'renderer-is-pure',
      comment: 'A page reads concepts and the API; it never reaches SQL, files or the shell.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: [impure, machinery, '^electron/', '^scripts/', '^tests/'] }
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The page runs in a sandbox.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        reachable: true,
        path: '^(node:|better-sqlite3|kysely|electron$)|node_modules/(better-sqlite3|kysely)'
      }
    },
    {
      name: 'db-knows-no-shell',
      comment: 'The backend runs and is tested in plain Node.',
      severity: 'error',
      from: { path: '^db/' },
      to: {
        path: [
          '^electron/',
          '^renderer/',
          '^scripts/',
          '^tests/',
          'node_modules/electron',
          'node_modules/react'
        ]
      }
    },
    {
      name: 'main-has-no-business',
      comment: 'Main relays; it may know the contract, the errors and how to write a file whole.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^db/', pathNot: '^db/(wire|errors|durable-file|attachments/file-name)\\.ts$' }
    },
    {
      name: 'preload-knows-types-only',
      comment: 'What the preload script bundles runs beside the page.',
      severity: 'error',
      from: { path: '^electron/preload' },
      to: { path: '^(db|renderer)/', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'migrations-are-frozen',
      comment: 'A migration that imports rules changes when they do.',
      severity: 'error',
      from: { path: '^db/migrations/' },
      to: { pathNot: '^db/migrate\\.ts$', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'keys-have-one-door',
      comment: 'Wrapping, slots and the database key stay where a new key design can replace them.',
      severity: 'error',
      from: { path: '^(db|electron|renderer|scripts)/', pathNot: '^db/(keys/|data-folder\\.ts$)' },
      to: { path: '^db/keys/', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'api-is-light',
      comment:
        'Every process loads the API at its start. nzh is CommonJS besides: shared with the API, its chunk declares require twice and does not load.',
      severity: 'error',
      from: { path: '^db/api\\.ts$' },
      to: { reachable: true, path: '(^db/(mediation/money|text/chinese-number)\\.ts$|node_modules/nzh)' }
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '^(db|renderer|electron)/.*/index\\.ts$', pathNot: '^electron/(main|preload)/index\\.ts$' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default']
    }
  }
}
