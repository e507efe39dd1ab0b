import type { Command } from 'commander'

export type Shell = 'bash' | 'zsh' | 'fish'

/** A command as completions need it: its name, what it is for, and its flags with what they are for. */
interface Entry {
  name: string
  description: string
  flags: { short?: string; long: string; description: string }[]
}

/**
 * A script that completes commands, flags and paths, made from the declarations of the commands.
 *
 * @param commands The commands as the help shows them.
 */
export function completionFor(shell: Shell, commands: readonly Command[]): string {
  const entries = commands.map(entryOf)
  if (shell === 'bash') return bash(entries)
  return shell === 'zsh' ? zsh(entries) : fish(entries)
}

function entryOf(command: Command): Entry {
  const flags = command.options.flatMap(({ short, long, description }) =>
    long === undefined || long === null ? [] : [{ ...(short !== undefined && short !== null && { short }), long, description }],
  )
  return { name: command.name(), description: command.description(), flags }
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(({ name, flags }) => `    ${name}) flags="${flags.map(({ long }) => long).join(' ')}" ;;`)
  return `# copydesk completion bash > /etc/bash_completion.d/copydesk, or: source <(copydesk completion bash)
_copydesk() {
  local word=\${COMP_WORDS[COMP_CWORD]} flags=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${entries.map(({ name }) => name).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags --help" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _copydesk copydesk
`
}

function zsh(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`)
  const cases = entries.map(({ name, flags }) => {
    const specifications = flags.map(({ long, description }) => quoted(`${long}[${description.replace(/[[\]:]/g, ' ')}]`))
    return `    ${name}) _arguments ${[...specifications, "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef copydesk
# copydesk completion zsh > a folder of $fpath/_copydesk
_copydesk() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _copydesk copydesk
`
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, description, flags }) => [
    `complete -c copydesk -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...flags.map(({ short, long, description: what }) => {
      const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`
      return `complete -c copydesk -n '__fish_seen_subcommand_from ${name}' ${names} -d ${quoted(what)}`
    }),
  ])
  return `# copydesk completion fish > ~/.config/fish/completions/copydesk.fish\n${lines.join('\n')}\n`
}

/** In single quotes, as every one of the three shells reads them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
