// Measures the clean room on the development pages: `node bench/clean/measure.mjs BUILD [--show N] [--page ID] [--segments]`.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const args = process.argv.slice(2)
const flag = (name) => args.includes(name)
const value = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const data = join(process.env.COPYDESK_DATA ?? '../shared/data', 'article')
if (!existsSync(data)) {
  console.log(`measure: ${data} is not there; nothing measured`)
  process.exit(0)
}
const build = resolve(args[0] ?? 'dist')
const { createCleaner, decodePage } = await import(pathToFileURL(join(build, 'clean/index.js')).href)
const cleaner = await createCleaner()

const shingles = (text) => {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map()
  if (tokens.length > 0 && tokens.length < 4) counts.set(tokens.join(' '), 1)
  for (let i = 0; i + 4 <= tokens.length; i++) {
    const key = tokens.slice(i, i + 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
const compare = (gold, got) => {
  let tp = 0
  let fp = 0
  let fn = 0
  for (const [key, n] of gold) {
    const m = got.get(key) ?? 0
    tp += Math.min(n, m)
    fn += Math.max(0, n - m)
  }
  for (const [key, m] of got) fp += Math.max(0, m - (gold.get(key) ?? 0))
  const p = tp + fp === 0 ? (fn === 0 ? 1 : 0) : tp / (tp + fp)
  const r = tp + fn === 0 ? 1 : tp / (tp + fn)
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
const mean = (list) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)
const bodyOf = (article) =>
  article.blocks
    .filter((b) => b.kind !== 'headline')
    .map((b) => article.text.slice(b.start, b.end))
    .join('\n\n')
const decode = (bytes) => (decodePage ? decodePage(bytes, {}).html : new TextDecoder().decode(bytes))

const strip = (html) => html.replace(/<(script|style|noscript)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<!--[\s\S]*?-->/g, ' ')
const { decodeHTML } = await import('entities').catch(() => ({ decodeHTML: undefined }))
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const MARK = '\u0001'
let roundWords = 0
let roundRight = 0
const roundTrip = (html, article) => {
  if (!decodeHTML) return
  for (const block of article.blocks) {
    if (!block.source) continue
    const slice = decodeHTML(strip(html.slice(block.source.start, block.source.end)).replace(/<(?:"[^"]*"|'[^']*'|[^'">])*>/g, MARK))
    const clean = (s) => s.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replaceAll(MARK, '')
    const have = new Map()
    for (const w of [...wordsOf(clean(slice)), ...wordsOf(slice.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replaceAll(MARK, ' '))])
      have.set(w, (have.get(w) ?? 0) + 1)
    for (const w of wordsOf(article.text.slice(block.start, block.end))) {
      roundWords++
      if ((have.get(w) ?? 0) > 0) roundRight++
    }
  }
}

const pages = JSON.parse(readFileSync(join(data, 'pages.json'), 'utf8'))
const rows = []
let ms = 0
for (const [id, page] of Object.entries(pages)) {
  if (value('--page') && !id.startsWith(value('--page'))) continue
  const html = decode(gunzipSync(readFileSync(join(data, 'pages', `${id}.html.gz`))))
  const t = performance.now()
  const article = cleaner.clean(html, { url: page.url, explain: Boolean(value('--page')) })
  ms += performance.now() - t
  roundTrip(html, article)
  rows.push({
    id: id.slice(0, 6),
    url: page.url,
    html,
    gold: page.articleBody,
    article,
    ...compare(shingles(page.articleBody), shingles(bodyOf(article))),
  })
}
if (value('--page')) {
  for (const row of rows) {
    const goldSet = shingles(row.gold)
    console.log(
      row.url,
      row.p.toFixed(3),
      row.r.toFixed(3),
      JSON.stringify(row.article.meta, null, 1),
      row.article.quality,
      row.article.warnings,
    )
    for (const e of row.article.explain) {
      const own = shingles(e.text)
      const c = compare(own, goldSet)
      const inGold = c.r > 0.5 || row.gold.includes(e.text)
      const mark = e.kept ? (inGold ? 'ok   ' : 'EXTRA') : inGold && e.text.length > 3 ? 'MISS ' : '     '
      if (mark !== '     ' || flag('--all'))
        console.log(mark, e.kind.slice(0, 9).padEnd(9), e.reason.padEnd(18), e.text.slice(0, flag('--long') ? 1000 : 130))
    }
  }
  process.exit(0)
}
console.log(
  `pages ${rows.length}  F1 ${mean(rows.map((r) => r.f)).toFixed(4)}  P ${mean(rows.map((r) => r.p)).toFixed(4)}  R ${mean(rows.map((r) => r.r)).toFixed(4)}  ${(ms / rows.length).toFixed(2)} ms/page`,
)
const worst = [...rows].sort((a, b) => a.f - b.f).slice(0, Number(value('--show') ?? 12))
for (const r of worst)
  console.log(
    `  ${r.id} F ${r.f.toFixed(3)} P ${r.p.toFixed(3)} R ${r.r.toFixed(3)} q ${r.article.quality.toFixed(2)} ${r.url.slice(0, 90)}`,
  )

if (flag('--segments')) {
  const segments = JSON.parse(readFileSync(join(data, 'segments.json'), 'utf8'))
  let tp = 0
  let fn = 0
  let fp = 0
  let tn = 0
  const c = { title: [0, 0], author: [0, 0], loose: [0, 0], date: [0, 0], noAuthor: [0, 0], noDate: [0, 0] }
  const norm = (s) =>
    s
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const authors = (s) =>
    norm(s)
      .toLowerCase()
      .split(/\s*;\s*|,\s+|\s+(?:und|and|et|y|e|&)\s+/)
      .sort()
      .join(';')
  for (const seg of Object.values(segments)) {
    if (value('--seg') && !seg.page.startsWith(value('--seg'))) continue
    const html = decode(gunzipSync(readFileSync(join(data, 'segments', `${seg.page}.html.gz`))))
    const article = cleaner.clean(html, { url: seg.url, explain: Boolean(value('--seg')) })
    roundTrip(html, article)
    const body = norm(article.text)
    const missing = seg.with.filter((s) => !body.includes(norm(s)))
    const leaking = seg.without.filter((s) => body.includes(norm(s)))
    tp += seg.with.length - missing.length
    fn += missing.length
    fp += leaking.length
    tn += seg.without.length - leaking.length
    if ((flag('--errors') || value('--seg')) && missing.length + leaking.length > 0) {
      console.log(seg.page, seg.url.slice(0, 90))
      for (const s of missing) console.log('   MISSING', s)
      for (const s of leaking) console.log('   LEAKING', s)
    }
    if (value('--seg')) {
      console.log(JSON.stringify(article.meta), article.quality, article.warnings, { title: seg.title, author: seg.author, date: seg.date })
      for (const e of article.explain)
        console.log(e.kept ? 'KEPT' : '    ', e.kind.slice(0, 9).padEnd(9), e.reason.padEnd(18), e.text.slice(0, 110))
    }
    const hit = (key, ok) => {
      c[key][0] += ok ? 1 : 0
      c[key][1]++
    }
    const tell = (key, gold, got) =>
      flag(`--${key}`) &&
      console.log(`${key} ${seg.page} | ${gold} | ${got} | ${JSON.stringify(article.meta.from)} | ${seg.url.slice(0, 70)}`)
    if (seg.title !== undefined && seg.title !== '') {
      const ok = norm(article.meta.title ?? '') === norm(seg.title)
      hit('title', ok)
      if (!ok) tell('title', seg.title, article.meta.title)
    }
    const got = (article.meta.byline ?? []).join('; ')
    if (seg.author) {
      hit('author', got === norm(seg.author))
      const ok = authors(got) === authors(seg.author)
      hit('loose', ok)
      if (!ok) tell('author', seg.author, got)
    } else if (seg.author === '') {
      hit('noAuthor', got !== '')
      if (got) tell('author', '', got)
    }
    const day = (article.meta.published ?? '').slice(0, 10)
    if (seg.date) {
      hit('date', day === seg.date)
      if (day !== seg.date) tell('date', seg.date, article.meta.published)
    } else if (seg.date === '') {
      hit('noDate', day !== '')
      if (day) tell('date', '', day)
    }
  }
  console.log(
    `segments with ${tp}/${tp + fn} without-leaked ${fp}/${fp + tn}  F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(4)} accuracy ${((tp + tn) / (tp + tn + fp + fn)).toFixed(4)}`,
  )
  for (const [k, [a, b]] of Object.entries(c)) console.log(`  ${k} ${a}/${b} = ${(a / b).toFixed(3)}`)
}
console.log(`round trip ${roundRight}/${roundWords} = ${(roundRight / Math.max(1, roundWords)).toFixed(5)}`)
