/**
 * Idioms of praise and blame in news, by lemma; `~` stands for a determiner or possessive that may be there. Own work (MIT, like the code), gathered from
 * general knowledge of newspaper language.
 */
const list = (lines: string): string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const IDIOMS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: list(`
    pay tribute
    look forward
    heap praise
    shower praise
    sing ~ praise
    give credit
    high time
    long overdue but welcome
    overdue but welcome
    swear by
    have ~ point
    do ~ homework
    second to none
    breath of fresh air
    step in the right direction
    step forward
    in good faith
    good faith
    beacon of
    win-win
    mutually beneficial
    stand ~ ground
    rise to the occasion
    tip ~ hat
    take ~ hat off
    speak highly
    think highly
    hold in high esteem
    high regard
    above reproach
    beyond reproach
    large heart
    big heart
    role model
    shining example
    tower of strength
    safe pair of hands
    with open arms
    go ~ extra mile
    well deserve
    well earn
    well received
    like-minded`),
  negative: list(`
    pour scorn
    throw away
    squander ~ goodwill
    fall short
    fail to resonate
    fail to deliver
    fail to live up
    fall flat
    lose ~ way
    turn ~ blind eye
    play with fire
    make ~ mockery
    in bad faith
    bad faith
    beyond the pale
    out of touch
    out of step
    out of line
    out of control
    slap in the face
    stab in the back
    waste of time
    waste of money
    take issue
    take exception
    far cry
    too little , too late
    too little too late
    red herring
    double standard
    kangaroo court
    witch hunt
    banana republic
    puppet government
    rubber stamp
    talking shop
    propaganda machine
    house of cards
    paper tiger
    white elephant
    lame duck
    laughing stock
    bone of contention
    act of aggression
    flagrant violation
    blatant violation
    blatant disregard
    cold shoulder
    pay lip service
    lip service
    pass ~ buck
    sweep under the carpet
    sweep under the rug
    pull the wool
    add insult to injury
    rub salt
    throw under the bus
    wash ~ hand of
    hold hostage
    pack of lie
    ill at ease
    sick and tired
    fed up
    lose patience
    lose confidence
    lose faith
    under fire
    in disarray
    in disgrace
    in poor taste
    in bad taste
    in protest
    at loggerheads`),
}
