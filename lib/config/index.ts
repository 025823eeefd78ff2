import { type Environment, readEnvironment } from './environment'
import { readSite, type SiteReading } from './site'

export { type Deployment, deploymentOf } from './deployment'
export { type Environment, readEnvironment } from './environment'
export { readSite, type SiteReading } from './site'
export { stageOf } from './stage'
export type { Language, RecapSettings, Site, Stage } from './types'

/** The environment and the site's facts, for those who need no content. Throws on a wrong environment variable. */
export async function readSettings(): Promise<Environment & SiteReading> {
  const environment = readEnvironment()
  return { ...environment, ...(await readSite(environment)) }
}
