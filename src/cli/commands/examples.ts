/** What the help of each command shows: a line to type, and what it does. */
export const EXAMPLES: Readonly<Record<string, readonly (readonly [line: string, what: string])[]>> = {
  extract: [
    ['copydesk extract page.html', 'one document on stdout'],
    ["copydesk extract pages/ 'more/*.html.gz' -o documents.jsonl", 'many, into a file'],
    ['copydesk extract crawl.warc.gz -o night/ --resume', 'an archive, into a folder; the same line goes on with it'],
    ['copydesk extract pages/ --format csv -o tables', 'tables, one a layer'],
    ['copydesk extract - --layers relations < lines.jsonl', 'a filter'],
  ],
  show: [['copydesk show page.html', 'the article with its names, facts and tone']],
  clean: [
    ['copydesk clean page.html', 'the text of the article'],
    ['copydesk clean page.html --explain', 'why each block was kept or dropped'],
  ],
  evaluate: [
    ['copydesk evaluate fixtures --split dev --verbose', 'figures, and what was missed'],
    ['copydesk evaluate fixtures --against fixtures/baseline.json', 'the gate: exit code 1 when quality fell'],
    ['copydesk evaluate fixtures --format html -o quality.html', 'gold and found side by side'],
  ],
  agreement: [['copydesk agreement ann/ bo/', 'F1 by layer, and kappa']],
  prelabel: [['copydesk prelabel pages/ -o fixtures', 'drafts; read every line of them']],
  behave: [['copydesk behave', 'what must change and what must not; names of twenty cultures']],
  report: [['copydesk report documents.jsonl -o report.html', 'one page, to open in a browser']],
  serve: [['copydesk serve pages/', 'the same, live, on this machine alone']],
  label: [['copydesk label pages/ fixtures/', 'a page to label at']],
  manifest: [['copydesk manifest pages/ > manifest.tsv', 'which files there are']],
  merge: [['copydesk merge shards/* -o documents', 'in the order of the inputs, each once']],
  queue: [['copydesk queue work --redis redis://host:6379', 'take shards, until stopped']],
  convert: [['copydesk convert documents.jsonl --to parquet -o tables', 'sixteen formats; see docs/formats.md']],
  graph: [
    ['copydesk graph documents.jsonl -o kb.duckdb', 'join documents; what is new is added'],
    ["copydesk graph -o kb.duckdb --query 'SELECT * FROM contradictions'", 'ask'],
  ],
  completion: [['source <(copydesk completion bash)', 'for this shell']],
}
