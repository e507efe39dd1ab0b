import { describe, expect, it } from 'vitest'
import { detectLanguage, parseDateline } from '../../src/clean/index.ts'
import { clean, page, SENTENCES } from './helpers.ts'

const DATED = '<meta property="article:published_time" content="2021-05-03">'
const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`

describe('title', () => {
  it('is without the site’s name, from wherever it stands', async () => {
    expect((await clean(page())).meta).toMatchObject({ title: 'Bridge to Open Before the Winter', from: { title: 'markup' } })
    const only = `<title>Bridge to Open - The Harbour Post</title><meta property="og:site_name" content="The Harbour Post"><p>${SENTENCES.join(' ')}</p>`
    expect((await clean(only)).meta.title).toBe('Bridge to Open')
  })

  it('is neither the kicker in the heading nor the site’s name, which leads home', async () => {
    const kicker = '<h1><span class="kicker">Harbour and River</span> Bridge to Open Before the Winter</h1>'
    const html = page().replace('<h1>Bridge to Open Before the Winter</h1>', kicker)
    expect((await clean(html)).meta.title).toBe('Bridge to Open Before the Winter')
    const title = '<title>Bridge to Open - Down by the - River</title><h1><a href="/">Down by the - River</a></h1>'
    expect((await clean(`${title}<p>${SENTENCES.join(' ')}</p>`)).meta.title).toBe('Bridge to Open')
  })

  it.each([
    ['the one heading over the body, where only the page’s title says otherwise', '<h1>Bridges</h1>', '', 'Bridges'],
    [
      'the heading that says more than a lower one',
      '<h1>A Bridge for All: at Last</h1>',
      '<h2>A Bridge for All</h2>',
      'A Bridge for All: at Last',
    ],
    [
      'a heading in a region that shares words with the title',
      '<div class="post-meta"><h1>Bridge to Open – Why it Took Ten Years</h1></div>',
      '',
      'Bridge to Open – Why it Took Ten Years',
    ],
  ])('is %s', async (_, heading, inside, title) => {
    const head = inside === '' ? '' : ld({ headline: 'A Bridge for All' })
    const html = page({ head, inside: inside === '' ? '' : `${inside}<p>${SENTENCES[0]} Again.</p>` })
    expect((await clean(html.replace('<h1>Bridge to Open Before the Winter</h1>', heading))).meta.title).toBe(title)
  })

  it('is no logo, where metadata name a headline', async () => {
    const head = '<meta property="og:title" content="Bridge to Open Before the Winter">'
    const html = page({ head }).replace('<h1>Bridge to Open Before the Winter</h1>', '<h1>Harbour Daily</h1>')
    expect((await clean(html)).meta.title).toBe('Bridge to Open Before the Winter')
  })

  it('has its source in the page where a heading shows it', async () => {
    const html = page()
    const [headline] = (await clean(html)).blocks
    expect(html.slice(headline?.source?.start, headline?.source?.end)).toBe('Bridge to Open Before the Winter')
  })
})

describe('byline', () => {
  it.each([
    [
      'JSON-LD',
      { head: ld({ author: [{ name: 'Amara Okonjo-Diallo' }, { name: 'Jo Bloggs' }] }) },
      ['Amara Okonjo-Diallo', 'Jo Bloggs'],
      'json-ld',
    ],
    [
      'meta',
      { head: `${DATED}<meta name="author" content="Amara Okonjo-Diallo">`, before: '<p>By Amara Okonjo-Diallo</p>' },
      ['Amara Okonjo-Diallo'],
      'meta',
    ],
    [
      'microdata',
      { before: '<p itemprop="author"><span itemprop="name">Amara Okonjo-Diallo</span></p>' },
      ['Amara Okonjo-Diallo'],
      'microdata',
    ],
    [
      'markup',
      { before: '<div class="byline"><b>By</b><a rel="author">Amara Okonjo-Diallo</a> and Jo Bloggs</div>' },
      ['Amara Okonjo-Diallo'],
      'markup',
    ],
    ['text', { before: '<p>By Amara Okonjo-Diallo and Jo Bloggs, 3 May 2021</p>' }, ['Amara Okonjo-Diallo', 'Jo Bloggs'], 'text'],
  ])('is found in %s', async (_, parts, byline, from) => {
    const { meta } = await clean(page(parts))
    expect(meta.byline).toEqual(byline)
    expect(meta.from?.byline).toBe(from)
  })

  it('names no agency, no site, no desk and no login', async () => {
    for (const name of ['Reuters', 'AFP', 'The Harbour Post', 'admin', 'News Desk', 'https://facebook.com/harbour']) {
      expect((await clean(page({ head: ld({ author: { name }, publisher: { name: 'The Harbour Post' } }) }))).meta.byline).toBeUndefined()
    }
  })

  it.each([
    ['“Author” above the name', '<h4>Author</h4><p>Amara Okonjo-Diallo</p>'],
    ['a label and an office', '<p>Autorin: Amara Okonjo-Diallo, Projektleiterin der KAS in Tunis</p>'],
    ['a date before it', '<p>3.5.2021 13:30 von Amara Symbolbild</p>'],
    ['initials', '<p class="byline">Von A. A. am 3.5.2021</p>'],
    ['a translator after it', '<div class="author">By Amara Okonjo-Diallo, Translated by <a href="/author/jo-bloggs">Jo Bloggs</a></div>'],
    ['a picture’s licence', '<div class="license"><span class="author-name">Jo Bloggs</span></div><p>By Amara Okonjo-Diallo</p>'],
  ])('is told from its surroundings: %s', async (_, before) => {
    const { byline } = (await clean(page({ before }))).meta
    expect(byline?.join()).toMatch(/^(?:Amara Okonjo-Diallo|Amara|A\. A\.)$/)
  })

  it('is found under the last paragraph, and in the author’s box far below it', async () => {
    const signature = page().replace('</article>', '<p><em>Amara Okonjo-Diallo</em></p></article>')
    expect((await clean(signature)).meta.byline).toEqual(['Amara Okonjo-Diallo'])
    const box = `${'<p><a href="/x">Another story</a></p>'.repeat(20)}<div class="author-bio"><h3><a href="/author/amara">Amara Okonjo-Diallo</a></h3></div>`
    expect((await clean(page({ after: box }))).meta.byline).toEqual(['Amara Okonjo-Diallo'])
  })

  it('is spelled out where the author’s address says whose initials they are', async () => {
    const before = '<p class="byline">by <a class="fn" href="/author/jobloggs/">JB</a></p>'
    expect((await clean(page({ before, after: '<p>All pictures by Jo Bloggs</p>' }))).meta.byline).toEqual(['Jo Bloggs'])
  })

  it('is the owner of a site that bears a person’s name, but no publisher of that name', async () => {
    const url = 'https://jobloggs.example/bridge'
    const head = `${DATED}<meta name="author" content="Jo Bloggs">`
    expect((await clean(page({ head }), { url })).meta.byline).toEqual(['Jo Bloggs'])
    const published = `${head}<meta property="og:site_name" content="Jo Bloggs">`
    expect((await clean(page({ head: published }), { url })).meta.byline).toBeUndefined()
    const owned = page({ head, after: '<footer>© 2021 Jo Bloggs</footer>' })
    expect((await clean(owned, { url: 'https://harbour.example/bridge' })).meta.byline).toEqual(['Jo Bloggs'])
  })

  it('is whom the copyright line and the address name alike, unless a firm bears the name', async () => {
    const url = 'https://jobloggs.example/bridge'
    const lines = { person: 'Copyright (c) 2012 Jo Bloggs. All rights reserved.', firm: '© 2012 Jo Bloggs GmbH' }
    const signed = async (line: string): Promise<unknown> =>
      (await clean(page({ head: DATED, after: `<footer>${line}</footer>` }), { url })).meta.byline
    expect(await signed(lines.person)).toEqual(['Jo Bloggs'])
    expect(await signed(lines.firm)).toBeUndefined()
  })

  it('is not who made the site, whom pages without a date name in their metadata', async () => {
    const parts = { head: '<meta name="author" content="Jo Bloggs">', after: '<footer>© 2012 Jo Bloggs</footer>' }
    expect((await clean(page(parts))).meta.byline).toBeUndefined()
  })

  it('is absent where a publishing system alone names somebody whom the page does not show', async () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'WebPage', author: { name: 'Jo Bloggs' } })}</script>`
    expect((await clean(page({ head }))).meta.byline).toBeUndefined()
  })
})

describe('dates', () => {
  it.each([
    ['2021-05-03T10:00:00+0200', '2021-05-03T10:00:00+02:00'],
    ['2021-05-03 10:00', '2021-05-03T10:00'],
    ['2021-05-03', '2021-05-03'],
    ['Mon, 03 May 2021 08:00:00 GMT', '2021-05-03T08:00:00Z'],
    ['20210503', '2021-05-03'],
    ['2021-05-03 10:00 EST', '2021-05-03T10:00-05:00'],
    ['May 3, 2021 10:05 AM PDT', '2021-05-03T10:05-07:00'],
    ['3 May 2021', '2021-05-03'],
  ])('%s is %s', async (raw, iso) => {
    expect((await clean(page({ head: ld({ datePublished: raw }) }))).meta.published).toBe(iso)
  })

  it.each([
    ['May 3, 2021, 4:05 pm', 'en', '2021-05-03T16:05'],
    ['May 3, 2021 at 10:05 a.m. EDT', 'en', '2021-05-03T10:05-04:00'],
    ['May 3, 2021, 10:05 (IST)', 'en', '2021-05-03T10:05'],
    ['May 3, 2021, 10:05 by Jo', 'en', '2021-05-03T10:05'],
    ['3. Mai 2021, 10:05 Uhr MESZ', 'de', '2021-05-03T10:05+02:00'],
    ['3. Mai 2021', 'de', '2021-05-03'],
    ['03.05.2021', 'de', '2021-05-03'],
    ['5/3/2021', 'en', '2021-05-03'],
    ['3/5/2021', 'fr', '2021-05-03'],
    ['3 de mayo de 2021', 'es', '2021-05-03'],
    ['3 мая 2021', 'ru', '2021-05-03'],
  ])('reads the line “%s” in %s', async (line, lang, iso) => {
    expect((await clean(page({ lang, before: `<p>${line}</p>` }))).meta).toMatchObject({ published: iso, from: { published: 'text' } })
  })

  it.each([
    ['a sentence tells of', '<p>On 12 May 2006 the two of them had written a letter to all members of parliament.</p>'],
    [
      'a program has',
      '<div itemscope itemtype="https://schema.org/SoftwareApplication"><i itemprop="datePublished" content="2020-02-12"></i></div>',
    ],
    ['a widget shows', '<div id="date-widget">19 February 2020</div>'],
  ])('are not those that %s', async (_, after) => {
    expect((await clean(page({ before: after }))).meta.published).toBeUndefined()
  })

  it.each([
    ['<p>Published 3 May 2021 | Last updated: 4 May 2021</p>', '2021-05-04'],
    ['<p>Publié le 3 mai 2021 à 10h05, mis à jour le 4 mai 2021 à 9h30</p>', '2021-05-04T09:30'],
  ])('tell when it was changed where only the text of the page does: %s', async (before, modified) => {
    expect((await clean(page({ before }))).meta).toMatchObject({ modified, from: { modified: 'text' } })
  })

  it('knows no 31 February, and prefers the source that gives the hour', async () => {
    expect((await clean(page({ head: ld({ datePublished: '2021-02-31' }) }))).meta.published).toBeUndefined()
    const head = `${ld({ datePublished: '2021-05-03' })}<meta property="article:published_time" content="2021-05-03T10:00:00Z">`
    expect((await clean(page({ head }))).meta.published).toBe('2021-05-03T10:00:00Z')
  })
})

describe('the rest', () => {
  it('gives publisher, section, keywords and when it was modified, with their sources', async () => {
    const head = `${ld({ dateModified: '2021-05-04' })}<meta property="og:site_name" content="The Harbour Post"><meta property="article:section" content="Local"><meta name="keywords" content="bridge, harbour">`
    expect((await clean(page({ head }))).meta).toMatchObject({
      modified: '2021-05-04',
      publisher: 'The Harbour Post',
      section: 'Local',
      keywords: ['bridge', 'harbour'],
      from: { modified: 'json-ld', publisher: 'meta', section: 'meta', keywords: 'meta' },
    })
  })

  it('lets what the caller knows win', async () => {
    const { meta, text } = await clean(page(), { given: { title: 'Another title', byline: ['Jo Bloggs'] } })
    expect(meta).toMatchObject({ title: 'Another title', byline: ['Jo Bloggs'], from: { title: 'given', byline: 'given' } })
    expect(text).toContain('Bridge to Open Before the Winter')
  })

  it('keeps the page’s language where the text agrees, and the text’s where it does not', async () => {
    expect((await clean(page({ lang: 'en-GB' }))).meta).toMatchObject({ language: 'en-GB', from: { language: 'markup' } })
    expect((await clean(page({ lang: 'de' }))).meta).toMatchObject({ language: 'en', from: { language: 'text' } })
  })

  it('reads the dateline and leaves it in the text', async () => {
    const { meta, text } = await clean(page().replace('<p>The ministers', '<p>MOSCOW (IDN) &#8211; The ministers'))
    expect(meta.dateline).toEqual({ place: 'MOSCOW', agency: 'IDN' })
    expect(text).toContain('MOSCOW (IDN) – The ministers')
  })
})

describe('parseDateline', () => {
  it.each([
    ['MOSCOW (IDN) – The', { place: 'MOSCOW', agency: 'IDN' }],
    ['PARIS, March 3 (Reuters) - The', { place: 'PARIS', agency: 'Reuters', date: 'March 3' }],
    ['GENEVA — The', { place: 'GENEVA' }],
    ['Beijing, Nov. 3 (Xinhua) -- The', { place: 'Beijing', agency: 'Xinhua', date: 'Nov. 3' }],
    ['WASHINGTON, D.C. (AP) — The', { place: 'WASHINGTON, D.C.', agency: 'AP' }],
    ['(Reuters) - The', { agency: 'Reuters' }],
  ])('%s', (paragraph, dateline) => {
    expect(parseDateline(`${paragraph} ministers met.`)).toEqual(dateline)
  })

  it.each([
    'EXCLUSIVE — The ministers met.',
    'The ministers – two of them – met.',
    'Putin – who knows – met.',
    'Moscow is a city - The end.',
  ])('sees none in “%s”', (paragraph) => {
    expect(parseDateline(paragraph)).toBeUndefined()
  })
})

describe('detectLanguage', () => {
  it.each([
    ['en', 'The ministers of the two countries met on Monday and they agreed to open the bridge.'],
    ['de', 'Die Minister der beiden Länder trafen sich am Montag und einigten sich auf die Öffnung der Brücke.'],
    ['fr', 'Les ministres des deux pays se sont réunis lundi et ils ont décidé d’ouvrir le pont.'],
    ['es', 'Los ministros de los dos países se reunieron el lunes y acordaron abrir el puente para los camiones.'],
    ['pt', 'Os ministros dos dois países reuniram-se na segunda-feira e não chegaram a um acordo sobre a ponte.'],
    ['it', 'I ministri dei due paesi si sono incontrati lunedì e hanno deciso di aprire il ponte della città.'],
    ['nl', 'De ministers van de twee landen kwamen op maandag bijeen en besloten dat het een goede dag was.'],
    ['pl', 'Ministrowie obu krajów spotkali się w poniedziałek i zdecydowali, że most nie będzie zamknięty na zimę.'],
    ['id', 'Para menteri dari kedua negara itu bertemu pada hari Senin dan mereka akan membuka jembatan yang baru.'],
    ['ru', 'Министры двух стран встретились в понедельник и договорились о том, что мост будет открыт.'],
    ['uk', 'Міністри двох країн зустрілися в понеділок і домовилися про те, що міст буде відкрито для всіх.'],
    ['ja', '両国の大臣は月曜日に会談し、冬までに橋を開くことで合意した。'],
    ['zh', '两国部长星期一举行会谈，同意在冬天之前开放大桥。'],
    ['ar', 'اجتمع وزراء البلدين يوم الاثنين واتفقوا على فتح الجسر قبل الشتاء'],
    ['ko', '양국 장관은 월요일에 만나 겨울 전에 다리를 개통하기로 합의했다.'],
  ])('knows %s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language)
  })

  it('says nothing of too little', () => {
    expect(detectLanguage('12 34')).toBeUndefined()
    expect(detectLanguage('')).toBeUndefined()
  })
})
