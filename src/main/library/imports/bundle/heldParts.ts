import { companionPath, isCompanionPath } from '@shared/text/companionPath'
import { readDataUrl } from '../../images/dataUrl'
import type { ImportTask } from '../types'

/** Never on the network (RFC 6761 §6.4): addresses of what lies inside an imported file. */
export const importHost = 'import.offprint.invalid'

/** Data URLs shorter than this, in characters, are the dots that stand in until a picture is loaded. */
const tinyDataUrl = 200
/** Data URLs that one file may hold. */
const maxDataUrls = 5_000

/** A part of an imported file, decoded only when it is wanted. */
export interface Part {
  readonly url: string
  readonly label: string
  /** Null for a companion file, which the library holds itself. */
  readonly read: (() => Uint8Array) | null
}

/** What a part is known by besides its address: `cid:ID`, its `Content-Location`. */
export interface NamedPart {
  readonly names: readonly string[]
  readonly read: () => Uint8Array
}

/** What lies inside an imported file: finds a part by whatever the page calls it. */
export class HeldParts {
  private readonly byName = new Map<string, Part>()
  private readonly byUrl = new Map<string, Part>()
  private readonly byPath: ReadonlyMap<string, string>
  private dataUrls = 0

  constructor(paths: ImportTask['paths'], named: readonly NamedPart[] = []) {
    this.byPath = new Map(paths.flatMap((path) => [path.normalize().toLowerCase(), path.normalize()].map((key) => [key, path] as const)))
    for (const [index, part] of named.entries()) this.addNamed(part, index)
  }

  /** The address that stands for what the page names; null for what is not in the file. */
  bind(address: string, base: string | null): string | null {
    const name = address.trim()
    if (/^data:/i.test(name)) return this.bindData(name)
    const named = this.byName.get(bare(name)) ?? this.byName.get(absolute(name, base))
    return named ? named.url : this.bindCompanion(name, base)
  }

  /** The part behind an address that `bind` gave. */
  at(url: string): Part | null {
    return this.byUrl.get(url) ?? null
  }

  /** A part keeps its own web address, so that it is known as the picture which `og:image` names. */
  private addNamed({ names, read }: NamedPart, index: number): void {
    const web = names.find((name) => /^https?:/i.test(name) && URL.canParse(name))
    const label = web ?? names[0] ?? ''
    const url = web ? new URL(bare(web)).href : `https://${importHost}/part/${index}/${encodeURIComponent(lastSegment(label))}`
    const part = { url, label, read }
    if (!this.byUrl.has(url)) this.byUrl.set(url, part)
    for (const name of names) if (!this.byName.has(bare(name))) this.byName.set(bare(name), part)
  }

  private bindData(address: string): string | null {
    const isPicture = /^data:image\//i.test(address) && (address.length >= tinyDataUrl || address.startsWith('data:image/svg'))
    if (!isPicture) return null
    const known = this.byName.get(address)
    if (known) return known.url
    if (this.dataUrls >= maxDataUrls) return null
    const part = {
      url: `https://${importHost}/data/${this.dataUrls++}`,
      label: address.slice(0, Math.min(80, address.indexOf(',') + 1)),
      read: () => readDataUrl(address) ?? new Uint8Array(0)
    }
    this.byName.set(address, part)
    this.byUrl.set(part.url, part)
    return part.url
  }

  /** A page without an address has nothing else its relative names could mean; one with an address may name what is on the web. */
  private bindCompanion(name: string, base: string | null): string | null {
    const path = companionPath(name)
    if (path === null) return null
    const held = this.byPath.get(path.normalize()) ?? this.byPath.get(path.normalize().toLowerCase())
    if (held === undefined && base !== null && !isCompanionPath(path)) return null
    const url = companionUrl(held ?? path)
    if (!this.byUrl.has(url)) this.byUrl.set(url, { url, label: held ?? path, read: null })
    return url
  }
}

/** The address that stands for a companion file. */
export function companionUrl(path: string): string {
  return `https://${importHost}/files/${path.split('/').map(encodeURIComponent).join('/')}`
}

function bare(name: string): string {
  return name.replace(/#.*$/s, '').replaceAll('\\', '/')
}

function absolute(name: string, base: string | null): string {
  return base !== null && URL.canParse(name, base) ? bare(new URL(name, base).href) : name
}

function lastSegment(name: string): string {
  return (
    bare(name)
      .replace(/[?].*$/s, '')
      .split('/')
      .at(-1)
      ?.slice(-80) ?? ''
  )
}
