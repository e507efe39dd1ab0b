// compromise alone: its people, places and organisations, over the page's words as they come.
import { serve } from './filter.mjs'
import { readCompromise } from './read-compromise.mjs'

await serve(readCompromise)
