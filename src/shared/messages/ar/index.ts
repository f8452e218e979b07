import annotations from './annotations.json'
import commands from './commands.json'
import common from './common.json'
import errors from './errors.json'
import exports from './export.json'
import firstRun from './firstRun.json'
import layout from './layout.json'
import library from './library.json'
import menu from './menu.json'
import offline from './offline.json'
import organise from './organise.json'
import reader from './reader.json'
import related from './related.json'
import rules from './rules.json'
import search from './search.json'
import selection from './selection.json'
import settings from './settings.json'
import sidebar from './sidebar.json'
import smartFeeds from './smartFeeds.json'
import storage from './storage.json'
import stories from './stories.json'
import subscribe from './subscribe.json'
import tags from './tags.json'
import timeline from './timeline.json'

/** What the interface says, in Arabic. */
export default {
  annotations,
  commands,
  common,
  errors,
  export: exports,
  firstRun,
  layout,
  library,
  menu,
  offline,
  organise,
  reader,
  related,
  rules,
  search,
  selection,
  settings,
  sidebar,
  smartFeeds,
  storage,
  stories,
  subscribe,
  tags,
  timeline
}
