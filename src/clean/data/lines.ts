/** Patterns of single lines that stand inside or around a body and are none of it. Each is tried on a whole block, white space collapsed. */
interface LineRule {
  name: string
  pattern: RegExp
  /** Of these pieces of text in lower case one must stand in the block: looking for them is many times faster than the pattern. */
  needs?: readonly string[]
  /** Longest block, in words, that the rule may drop. */
  longest: number
}

export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'byline',
    longest: 14,
    pattern:
      /^(?:(?:written|reported|story|posted|words|text|photos?|compiled|edited|reviewed|authored|analysis)\s+(?:and \w+ )?)?by:?\s+(?:\p{Lu}|@|the )/iu,
  },
  {
    name: 'byline',
    longest: 10,
    pattern:
      /^(?:von|par|por|di|af|av|door|autor(?:in)?|author|redaktion|текст|автор):?\s+\p{Lu}[\p{L}.'’-]+(?:[\s,]+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|de|da|van|von|der|la|le|di|del))*[.|]?$/u,
  },
  {
    name: 'link-line',
    longest: 40,
    pattern:
      /^(?:[[(>»→*•▶►–-]+\s*)?(?:read|see|watch|listen|check out|click|find|discover|view|hear|learn|explore|get|sign up|subscribe|don['’]t miss|more|also|related|recommended|trending|must[- ]read|you (?:may|might)(?: also)?|keep reading|continue reading|further reading|up next|next up|in case you missed|icymi|ähnliche|mehr zum|mehr dazu|lesen sie|lies auch|auch interessant|siehe auch|weiterlesen|lire aussi|à lire|voir aussi|sur le même|leer (?:más|también)|lea también|te puede interesar|ver también|leia (?:também|mais)|veja também|saiba mais|leggi anche|lees ook|baca juga|читайте|смотрите|czytaj|zobacz|przeczytaj|leer|mira)(?:\s+(?:more|also|next|now|here|this|all|full|on|the|about|it|too|like|related|article|articles|story|stories|auch|mehr|także|też|también))*\s*(?:[:：»→>|–-]|$)/iu,
  },
  {
    name: 'caption',
    longest: 60,
    pattern:
      /^\(?(?:image|photo|photos|picture|pictured|pic|images?|credit|credits|photo credit|photograph|foto|fotos|bild|bilder|bildquelle|crédito|crédit photo|imagen|imagem|courtesy|source|quelle|fuente|fonte|crédits? photos?|featured image|header image|cover image|main image|screenshot|graphic|infographic|fotocredit|©)(?: (?:credits?|source|courtesy|by|of|via|quelle))*\s*[:：|©/]/iu,
  },
  {
    name: 'credit',
    longest: 20,
    pattern:
      /^(?:©|\(c\)|copyright\b)|(?:getty images|shutterstock|istock(?:photo)?|ap photo|reuters\/|afp\/|\/ ?(?:afp|reuters|ap|dpa|epa|efe|getty|imago|picture alliance)\)?$)/iu,
  },
  {
    name: 'credit',
    longest: 30,
    pattern:
      /(?:^|[,;.:]? )(?:photos?|images?|pictures?|photographs?|fotos?|bild(?:er)?|foto)(?: (?:by|courtesy of|courtesy|von|credit))?:? ?©/iu,
  },
  {
    name: 'reporters',
    longest: 50,
    pattern: /^\(?(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]dited|[Ee]diting) by \p{Lu}.*\.?\)?$/u,
  },
  {
    name: 'caption',
    longest: 45,
    pattern:
      /(?:^|[.!?”"’)] )[([]?(?:photos?|pictures?|images?|file (?:photo|picture)|foto|bild)(?: credits?)?\s?[:/]\s?\p{Lu}[^.!?]{1,60}\.?[)\]]?$/iu,
  },
  {
    name: 'reprint',
    needs: ['publish', 'appeared', 'reprinted', 'zuerst', 'ursprünglich', 'publié', 'publica'],
    longest: 45,
    pattern:
      /^[([*]?(?:(?:an?|the|this)(?: \p{L}+)? (?:version of this )?(?:article|story|post|piece|essay|column|report|interview|excerpt|commentary|op-ed)\b[^.]{0,40}? (?:originally|first) (?:published|appeared|ran|posted)|(?:this|the) (?:article|story|post|piece|essay|column) (?:is|was|has been) (?:re-?published|reprinted)|(?:originally|first|previously) (?:published|appeared) (?:in|on|at|by|here|as)\b|re-?published (?:from|with|by|courtesy)|reprinted (?:from|with|by|courtesy)|(?:dieser|der) (?:artikel|beitrag|text) (?:ist |erschien |wurde )?(?:zuerst|ursprünglich)|cet article a (?:d['’]abord |initialement )?été (?:initialement |d['’]abord )?publié|este artículo (?:fue|se) public\p{L}+ (?:originalmente|por primera))/iu,
  },
  {
    name: 'counter',
    longest: 8,
    pattern:
      /^(?:\d[\d.,  ]*[km]? ?(?:views?|claps?|responses?|shares?|reads?|likes?|reactions?|people reacted|aufrufe)(?:\b|(?=\d)).*|(?:views|reads|hits|aufrufe|visitas|vistas|просмотров)\s?:? \d[\d., ]*)$/iu,
  },
  { name: 'counter', longest: 24, pattern: /^.{0,60}\b(?:views|reads|hits|aufrufe|visitas|просмотров)\s?: \d[\d., ]*.{0,40}$/iu },
  {
    name: 'time',
    longest: 4,
    pattern: /^\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?\s?(?:(?:pinned|updated?|key event|uhr|gmt|ce?s?t|utc|e[sd]t|bst)\s?)*$/iu,
  },
  { name: 'duration', longest: 8, pattern: /^(?:listen|audio)?\s?\(?\d+ ?min(?:ute)?s?\.?(?: \d+ ?s(?:ec)?\.?)?\)?$/iu },
  {
    name: 'correction-box',
    needs: ['ctrl', 'error', 'fehler', 'correction', 'typo'],
    longest: 30,
    pattern:
      /\bctrl ?\+ ?enter\b|^(?:spotted an error|found an error|see an error|error in the text|fehler gefunden|report (?:an|a) (?:error|correction|typo))/iu,
  },
  {
    name: 'disclosure',
    needs: ['affiliate', 'edited', 'condensed', 'updated', 'amended', 'corrected', 'closed'],
    longest: 40,
    pattern:
      /\b(?:contains|includes|uses) affiliate links?\b|\bthis (?:interview|article|transcript|conversation|post) (?:has been|was) (?:lightly |slightly )?(?:edited|condensed|updated|amended|corrected)\b|^this (?:live )?(?:blog|page|live page) (?:has closed|is (?:now )?closed)/iu,
  },
  {
    name: 'support',
    longest: 40,
    pattern: /^(?:support (?:our|us|independent)|donate\b|become a (?:member|subscriber|patron)|please (?:support|donate)|help us)\b/iu,
  },
  { name: 'licence', needs: ['cc by', 'cc-by'], longest: 60, pattern: /\bCC[ -]BY(?:-[A-Z]{2})*\b(?:\s*\d\.\d)?[^.]{0,30}$/u },
  {
    name: 'sharing',
    longest: 16,
    pattern:
      /^(?:share|tweet|pin|print|email|e-mail|save|like|follow|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|comments?|\d+ comments?|leave a (?:comment|reply)|reply|copy link|teilen|drucken|merken|partager|compartir|compartilhar|condividi|bagikan|поделиться)(?:\s+(?:this|it|on|via|with|to|the|us|me|your|article|story|post|page|friends?|facebook|twitter|whatsapp|linkedin|pinterest|email|e-mail|link|and|&))*[\s:!.]*(?:\d[\d.,k]*)?$/iu,
  },
  {
    name: 'advert',
    longest: 14,
    pattern:
      /^[[(–-]*\s*(?:advertisement|advertising|advert|sponsored(?: content)?|ad|ads|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|iklan|реклама|story continues(?: below)?(?: advertisement)?|article continues (?:below|after)[^.]*|continue reading below|scroll (?:down )?(?:to|for) [^.]*|loading\.*)\s*[\])–-]*$/iu,
  },
  { name: 'shortcode', longest: 30, pattern: /^\[\/?[a-z_-]+(?: [a-z_-]+\s?=.*)?\]/iu },
  {
    name: 'paywall',
    needs: ['subscri', 'member', 'reading', 'log in', 'login', 'abonn', 'illimité', 'suscriptor', 'assinante'],
    longest: 50,
    pattern:
      /\balready (?:a )?(?:subscriber|subscribed|a member)\b|\bto (?:continue|keep) reading\b.{0,60}\b(?:subscri|log|sign|regist)|\blog ?in (?:for|to) (?:immediate |full )?access\b|\breserved for (?:our )?subscribers\b|réservée? aux abonnés|accéder en illimité|\bnur für abonnenten\b|exclusivo para suscriptores|exclusivo para assinantes/iu,
  },
  {
    name: 'disclaimer',
    needs: ['express', 'responsible', 'engage', 'meinung', 'responsable'],
    longest: 70,
    pattern:
      /\b(?:opinions?|views?) expressed (?:in|by|here|are)\b|\bis not responsible for the (?:opinions?|content|views)|n['’]engagent que leurs? auteurs?|gibt (?:nicht )?(?:zwingend |unbedingt )?die meinung (?:der|des) (?:redaktion|autors)|no se hace responsable/iu,
  },
  {
    name: 'channel',
    needs: ['telegram', 'whatsapp', 'youtube', 'google news', 'follow'],
    longest: 40,
    pattern:
      /\b(?:join|follow|subscribe|únete|sigue|mira|siga|suscríbete|inscreva|abonniere|folge)\w*\b.{0,80}\b(?:telegram|whatsapp|youtube|google news)\b|\b(?:canal|channel|kanal)\b.{0,40}\b(?:telegram|whatsapp|youtube)\b|\bfollow (?:him|her|us|them|me) (?:on|at) (?:twitter|facebook|instagram|x\b|@)/iu,
  },
  {
    name: 'app',
    needs: ['app'],
    longest: 40,
    pattern: /\b(?:download|get|install|with)\b.{0,80}\bapps?\b(?: (?:for|on|from|in) .{0,60})?[.!]?$/iu,
  },
  {
    name: 'letters',
    longest: 40,
    pattern:
      /^(?:submit|send|write) (?:us )?(?:your|a) (?:letters?|comments?|opinion)|^follow (?:\S+ ){0,4}coverage\b|^explore further[.:]?$/iu,
  },
  { name: 'timestamp', longest: 16, pattern: /\b(?:updated?|published|posted|aktualisiert|actualizado)\s?:\s?(?:\p{L}+,? )?\d/iu },
  {
    name: 'newsletter',
    needs: [
      'newsletter',
      'sign up',
      'subscribe',
      'inbox',
      'join our',
      'app',
      'abonnieren',
      'inscrivez',
      'suscríbete',
      'assine',
      'iscriviti',
      'letterbox',
      'your door',
      'get our',
      'get the',
    ],
    longest: 60,
    pattern:
      /\b(?:sign up (?:for|to|here|now|today)|subscribe (?:to|now|here|today)|(?:our|free|daily|weekly) (?:e-?mail )?newsletter|newsletter (?:abonnieren|sign|anmeld)|get (?:our|the) (?:daily|latest|best|top)[^.]{0,40}(?:inbox|email|newsletter)|delivered (?:straight |directly )?(?:to|through) your (?:inbox|door|letterbox)|straight to your inbox|join our (?:mailing list|newsletter|whatsapp|telegram)|download (?:our|the) (?:free )?app|abonnieren sie|inscrivez-vous|suscríbete|assine (?:a|nossa)|iscriviti)\b/iu,
  },
  {
    name: 'follow',
    longest: 40,
    pattern:
      /^(?:[\p{L}\p{N} .,'’&@-]{0,40} )?(?:follow|like|find|join|connect with|folge|folgen sie|suivez|síguenos|sigue|siga|seguici)(?: (?:him|her|them|us|me|uns|-nous|the author|\p{Lu}[\p{L}.]+)){0,4}(?: (?:on|at|auf|sur|en|via|no|su))? ?:?.{0,20}(?:twitter|facebook|instagram|youtube|linkedin|google news|telegram|whatsapp|@\w+)/iu,
  },
  {
    name: 'social-links',
    longest: 20,
    pattern: /^(?:(?=\S*(?:facebook|twitter|instagram|youtube|linkedin|t|x)\.(?:com|me)\/\S)\S+(?: (?:[–|•,-]+(?: |$))*|$))+$/iu,
  },
  {
    name: 'timestamp',
    longest: 14,
    pattern:
      /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|aktualisiert|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|diterbitkan|опубликовано|обновлено)(?: (?:on|at|am|le|el|em|il|:))*:? ?)[^.!?]*\d/iu,
  },
  {
    name: 'timestamp',
    longest: 9,
    pattern:
      /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?|(?:mon|tue|wed|thu|fri|sat|sun)\.?,? )?(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? \p{L}{3,10}\.?,? \d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?:[,|·•T–-]*\s*(?:at |um |à )?\d{1,2}[:.h]\d{2}.*)?$/iu,
  },
  {
    name: 'reading-time',
    longest: 14,
    pattern:
      /^(?:\d+|\p{L}+)[ -]?min(?:ute)?s?\.?(?: read(?:ing)?(?: time)?| lesezeit)?(?:$| [·•|–-] )|^(?:reading time|lesezeit|estimated reading|temps de lecture|tiempo de lectura)/iu,
  },
  {
    name: 'rights',
    needs: ['rights', 'rechte', 'droits', 'derechos', 'direitos', '©', 'copyright', 'may not'],
    longest: 70,
    pattern:
      /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\bmay not be (?:published|reproduced|broadcast|rewritten)|^(?:©|copyright) |\btodos (?:los derechos|os direitos) reservados\b/iu,
  },
  {
    name: 'outlet',
    longest: 45,
    pattern:
      /^\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*){0,5} (?:is|are) (?:a|an|the|our)?\s?(?:\p{L}+[- ]){0,3}?(?:flagship (?:agency|publication)|(?:news|media|digital) (?:agency|outlet|organi[sz]ation|site|service|company|platform)|contributor (?:to|at)|(?:staff |senior |freelance )?(?:writer|reporter|correspondent|journalist|editor|columnist|producer)\b)/u,
  },
  {
    name: 'contact',
    longest: 30,
    pattern: /^(?:contact|e-?mail|reach|tips?|got a tip|send (?:us|your|tips)|write to|kontakt)\b.*(?:@|\bus\b|\bhere\b)/iu,
  },
  {
    name: 'tags',
    longest: 40,
    pattern:
      /^(?:tags?|filed under|topics?|keywords?|categor(?:y|ies)|posted in|schlagw(?:ö|o)rte?r?|stichw(?:ö|o)rter|mots[- ]clés|etiquetas|tópicos|themen|in this (?:article|story)|more (?:on|about|from|in) )\b\s*[:：]?/iu,
  },
  {
    name: 'skip',
    longest: 14,
    pattern:
      /^(?:skip (?:to|this|advert)|jump to|back to top|go to top|nach oben|close|menu|search|home|next|previous|prev|show (?:more|less|all|comments)|view (?:all|more|comments|gallery)|load more|expand|play video|watch video|enlarge(?: this image)?|hide caption|toggle caption|print this|listen to this article|zoom|vergrößern|transcript)\b[^.]{0,30}$/iu,
  },
  {
    name: 'script-notice',
    needs: ['javascript', 'browser', 'video', 'content', 'error'],
    longest: 40,
    pattern:
      /\b(?:enable javascript|javascript (?:is|must be|to be) (?:disabled|enabled)|your browser (?:does not|doesn['’]t) support|video player is loading|this (?:video|content) is (?:not|un)available|an error (?:has )?occurred)\b/iu,
  },
]

/** Headings after which only readers speak. */
export const COMMENT_HEADINGS: RegExp =
  /^(?:comments?(?: \(?\d+\)?)?|\d+ (?:comments?|responses?|replies|thoughts on.*|kommentare?.*)|leave a (?:reply|comment).*|join the (?:conversation|discussion).*|kommentare?(?: \(?\d+\)?)?|schreibe? einen kommentar.*|commentaires?(?: \(?\d+\)?)?|laisser un commentaire.*|comentarios?(?: \(?\d+\)?)?|deja (?:un|una) (?:comentario|respuesta).*|deixe (?:um|uma) (?:comentário|resposta).*|commenti(?: \(?\d+\)?)?|lascia un commento.*|комментари.*)\s*[:：!?.…»]*$/iu

/** Headings of boxes that interrupt a body: what they head is short, and the body may go on after it. */
export const INTERRUPTING_HEADINGS: RegExp =
  /^(?:share (?:this|your|on).*|newsletter.*|subscribe.*|sign up.*|follow us.*|advertisement|sponsored.*|don['’]t miss.*|teilen|(?:diesen|den) (?:artikel|beitrag).*|support us.*|support our.*)\s*[:：!?.…»]*$/iu

/** Headings after which nothing belongs to the body. */
export const END_HEADINGS: RegExp =
  /^(?:related(?: (?:tags?|roundups?|forums?|posts?|articles?|stories|content|news|coverage|topics|links|reading))?|related (?:roundups?|forums?|tags?|topics?):.*|more .{1,30}(?:stories|news|articles|posts|coverage)|more (?:on|from|in|about|like|news|stories|posts|articles|to (?:read|explore)).*|you (?:may|might|could)(?: also)? .*|recommended.*|read (?:more|next|also).*|most (?:popular|read|viewed|recent|shared).*|trending.*|popular (?:posts|articles|now|stories).*|latest (?:news|posts|stories|articles|videos?).*|recent (?:posts|articles|news|comments).*|comments?(?: \(?\d+\)?)?|\d+ (?:comments?|responses?|replies|thoughts on).*|leave a (?:reply|comment).*|join the (?:conversation|discussion).*|about (?:the )?author.*|about (?:us|me)|tags?|topics|see also|also (?:read|on).*|editor['’]?s['’]? picks?.*|around the web|from (?:the|around the) web.*|next (?:article|post|story|up).*|previous (?:article|post).*|contact(?: us)?|media contacts?|press contacts?|what to read next|ähnliche (?:artikel|beiträge).*|verwandte.*|weitere (?:artikel|beiträge|themen|nachrichten|meldungen|informationen|news).*|mehr (?:zum thema|aus|von|artikel|lesen).*|das könnte (?:sie|dich|ihnen).*|auch interessant.*|kommentare?.*|\d+ kommentare?.*|schreibe? (?:einen|eine|uns).*|über (?:den autor|die autorin|uns)|meistgelesen.*|beliebte.*|neueste.*|articles? (?:liés|similaires|associés).*|à lire (?:aussi|également).*|sur le même (?:sujet|thème).*|commentaires?.*|(?:artículos?|noticias?|notas?|contenidos?) relacionad.*|mehr themen.*|weiterlesen.*|read further.*|zobacz (?:także|też).*|polecane.*|vorschau auf .*|(?:notícias?|matérias?|conteúdos?) relacionad.*|te puede interesar.*|comentarios?.*|deja (?:un|una).*|posts? relacionad.*|veja (?:também|mais).*|leia (?:também|mais).*|deixe .*|articoli correlati.*|potrebbe(?:ro)? interessarti.*|commenti.*|lascia un.*|baca juga.*|artikel terkait.*|похожие.*|добавить (?:отзыв|комментарий).*|читайте также.*|комментари.*|gerelateerd.*|lees ook.*)\s*[:：!?.…»]*$/iu
