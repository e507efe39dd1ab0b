import { describe, expect, test } from 'vitest'
import { EvaluateError, extractByCommand } from '../../src/evaluate/index.ts'

const ECHO = `node -e "require('readline').createInterface({input:process.stdin}).on('line',l=>{const {id,text,html}=JSON.parse(l);console.log(JSON.stringify({id,text:text??html,mentions:[{id:'m1',entity:'e1',type:'PERSON',start:0,end:4,text:'Anna'}]}))})"`

describe('another extractor', () => {
  test('reads articles on stdin and gives documents on stdout', async () => {
    const documents = await extractByCommand(ECHO, [
      { id: 'a', text: 'Anna spoke.' },
      { id: 'b', bytes: Buffer.from('<p>Anna.</p>') },
    ])
    expect(documents.map(({ id, text, mentions }) => [id, text, mentions[0]?.text])).toEqual([
      ['a', 'Anna spoke.', 'Anna'],
      ['b', '<p>Anna.</p>', 'Anna'],
    ])
  })

  test.each([
    ['that fails', 'exit 3', /exit code 3/],
    ['that is not there', 'no-such-tool-at-all', /exit code 127/],
    ['that says something else', 'cat > /dev/null; echo nonsense', /nonsense|JSON/],
  ])('%s is told in one line', async (_, command, words) => {
    const error = await extractByCommand(command, [{ id: 'a', text: 'Anna.' }]).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(EvaluateError)
    expect(String(error)).toMatch(words)
  })

  test('that hangs is ended', async () => {
    await expect(extractByCommand('sleep 30', [{ id: 'a', text: 'Anna.' }], 300)).rejects.toThrow(/longer than/)
  })
})
