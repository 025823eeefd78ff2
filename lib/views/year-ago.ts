import { addMonths, type Month } from '@/lib/calendar/month'
import type { Post } from '@/lib/posts'
import { recapsAbout } from './recaps'

/** The recaps that tell the same months of the year before, each once, in order of what they tell. */
export function yearAgoOf(months: readonly Month[], posts: readonly Post[]): Post[] {
  return [...new Set(months.flatMap((month) => recapsAbout(`${addMonths(month, -12)}-01`, posts)))]
}
