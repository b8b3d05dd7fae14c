import reactHooks from 'eslint-plugin-react-hooks'
import { globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export, so that it has one name everywhere.'
}

export default tseslint.config(
  globalIgnores(['out/', 'dist/', 'demo/', 'test-results/', 'eslint.config.js', '.dependency-cruiser.cjs']),
  { files: ['scripts/**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.db.json',
          './tsconfig.electron.json',
          './tsconfig.renderer.json',
          './tsconfig.tests.json'
        ],
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-console': 'error'
    }
  },
  {
    files: ['db/**/*.ts'],
    ignores: ['db/backend.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time from the injected clock.' },
        { object: 'Math', property: 'random', message: 'Take ids from newId, keys from node:crypto.' }
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Use the injected clock.'
        }
      ]
    }
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/ui/choice-field.tsx', 'renderer/ui/dialog.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'antd',
          importNames: ['Select'],
          message: 'Use ChoiceField: its keys are those of every field.'
        },
        {
          name: 'antd',
          importNames: ['Modal', 'Drawer'],
          message: 'Use Dialog: it opens with the cursor in its first field.'
        },
        {
          name: 'antd',
          importNames: ['InputNumber'],
          message: 'Use CountInput: what was typed stays as it is until it can be read.'
        }
      ]
    }
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended]
  },
  {
    files: ['tests/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off' }
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' }
  }
)
