import { tsImport } from 'tsx/esm/api'

// Node 20 does not read TypeScript by itself; the settings are typed and tested with the rest.
const { nextSettings } = await tsImport('./lib/build/next-settings.ts', import.meta.url)

export default nextSettings
