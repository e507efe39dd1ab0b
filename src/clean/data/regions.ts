/** A part of a page that is not its article, told by the classes, id and role of an element. */
interface RegionRule {
  name: string
  pattern: RegExp
}

/** Elements that are regions by themselves. */
const TAG_REGIONS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'footer',
  aside: 'aside',
  dialog: 'overlay',
  'amp-carousel': 'media',
  'amp-lightbox': 'overlay',
  'amp-user-notification': 'consent',
}

/**
 * The patterns see the marks in lower case between blanks. `_` and `-` part words inside a class name; a pattern that could stand inside
 * another word is bounded by what parts them.
 */
export const REGION_RULES: readonly RegionRule[] = [
  {
    name: 'comments',
    pattern:
      /[\s_-](?:comments?|commentlist|comment-?(?:area|list|form|section|respond|body)|disqus\w*|livefyre|respond|replies|fb-comments|kommentare?)[\s_-]/,
  },
  {
    name: 'related',
    pattern:
      /[\s_-](?:related|relatedposts|jp-relatedposts|recommend(?:ed|ations?|s)?|recirc\w*|yarpp\w*|outbrain|taboola|trc_\w+|zergnet|revcontent|more-(?:stories|news|posts|articles|from|in|on|like)|morefrom|most-?(?:read|popular|viewed|recent)|popular|trending|read-?(?:more|next|also)|also-?read|see-?also|you-?may|up-?next|next-?(?:article|post|story)|latest-?(?:news|posts|stories)|recent-?posts|similar|suggested|linklist|teaserlist|incontent|story-?list|storylist|articles?-?list|post-?list|river|associated|readmore|linked-?stor(?:y|ies)|crosslink\w*|explore-?more)[\s_-]/,
  },
  { name: 'teaser', pattern: /[\s_-]teasers?[\s_-]/ },
  {
    name: 'newsletter',
    pattern:
      /[\s_-](?:newsletters?|nl|nl-?box|donat\w*|donate-?box|newsletter-?\w+|subscri(?:be|ption|bers?)\w*|sign-?up\w*|mailing-?list|mc_embed\w*|mailchimp|optin|opt-in|email-?(?:signup|capture|form)|mc4wp\w*|app-?promo|abonn?ement|abo-?box)[\s_-]/,
  },
  {
    name: 'share',
    pattern:
      /[\s_-](?:share|shares|sharing|sharedaddy|share-?\w+|sharebar|socials?|social-?\w+|addthis\w*|addtoany\w*|a2a_\w+|sociable|follow-?us|shariff|teilen|likes?-?widget|fb-like|twitter-share\w*|article-tools|tools?|toolbar|actions?|utility|utilities)[\s_-]/,
  },
  {
    name: 'author',
    pattern:
      /[\s_-](?:author-?(?:bio|box|info|card|profile|description|details|block|section|footer|about|wrapper|container)|about-?(?:the-?)?author|authorbox|author_bio|bio|biography|post-author|entry-author|writer-bio|contributor-?\w*|abh_box)[\s_-]/,
  },
  {
    name: 'byline',
    pattern:
      /[\s_-](?:by|byline\w*|by-line|author|authors|author-name|dateline|timestamp|time-?stamp|date|dates|datum|pubdate|published|publish-?date|posted-?on|post-?(?:meta|info|date|data|details|header-meta)|entry-?(?:meta|date|info|utility|footer)|article-?(?:meta|info|date|metadata|details)|metadata|meta|postmeta|postmetadata|submitted|reading-?time|read-?time|kicker|eyebrow|over-?line|roof-?line\w*|top-?line|\w+toptitle|dachzeile|spitzmarke|h1small|headline--colon|article-?header-?meta|postinfo)[\s_-]/,
  },
  {
    name: 'caption',
    pattern:
      /[\s_-](?:caption|captions|cap|wp-caption-text|wp-caption-dd|gallery-?caption|image-?(?:caption|credit|credits|info|source|description)|photo-?(?:caption|credit|credits)|img-?(?:caption|credit)|figcaption|media-?(?:caption|credit)|credits?|copyright|bildunterschrift|legende|video-?(?:caption|title|description|info)|imagecaption|picture-?text)[\s_-]/,
  },
  {
    name: 'tags',
    pattern:
      /[\s_-](?:tags|tag-?(?:list|links|cloud|box)|taglist|tagcloud|tagged|post-?tags|article-?tags|entry-?tags|topics|topic-?list|keywords|categories|cat-links|post-?categories|filed-?under|labels)[\s_-]/,
  },
  {
    name: 'advert',
    pattern:
      /[\s_-](?:ad|ads|adv|advert\w*|adbox|adunit|ad-?(?:slot|container|wrapper|unit|banner|block|label|text)|adsbygoogle|sponsor\w*|sponsored|dfp|gpt-ad|promo|promos|promotion\w*|promobox|partner-?(?:content|links)|affiliate\w*|anzeige|werbung|native-?ad|commercial|m-?rec|bet-?box|betting|affiliates?|aff)[\s_-]/,
  },
  {
    name: 'consent',
    pattern: /[\s_-](?:cookies?|cookie-?\w+|gdpr\w*|consent\w*|privacy-?(?:notice|banner|popup)|onetrust\w*|truste\w*|euc-?\w*|ccpa)[\s_-]/,
  },
  {
    name: 'navigation',
    pattern:
      /[\s_-](?:nav|navi|navbar|navigation|main-?menu|menu|submenu|sub-?nav|mega-?menu|breadcrumbs?|crumbs?|pagination|paging|pager|post-?nav\w*|nav-?links|page-?links|toc|table-of-contents|skip-?link\w*|skip-?to\w*|skip-?nav\w*|jump-?links?|site-?(?:header|title|branding|description)|masthead|topbar|top-?bar|searchform|search-?(?:form|box|bar|overlay)|languages?-?switcher|sitemap|ticker|breaking-?news|newsticker)[\s_-]/,
  },
  {
    name: 'footer',
    pattern:
      /[\s_-](?:footer|site-?footer|page-?footer|colophon|bottom-?bar|impressum|legal|disclaimer|disclosure|copyright-?notice|contentinfo|back-?to-?top)[\s_-]/,
  },
  {
    name: 'aside',
    pattern:
      /[\s_-](?:sidebar\w*|side-?bar|complementary|widget|widgets|widget-?area|rightcol\w*|right-?(?:col|rail|column|sidebar)|left-?(?:rail|sidebar|nav)|rail|secondary|infobox|info-?box|factbox|fact-?box|box-?out|callout|ticket-?box|explainer|inset|in-?body-?box|box-?inline|align-?right|float-?right|pull-?right)[\s_-]/,
  },
  {
    name: 'overlay',
    pattern:
      /[\s_-](?:modal|modals|popup|pop-?up|overlay|lightbox|dialog|alertdialog|interstitial|toast|tooltip|flyout|drawer|off-?canvas|notification|notifications|login|log-in|sign-?in|register|registration|paywall\w*|regwall|meter|piano|tp-\w+)[\s_-]/,
  },
  {
    name: 'pull-quote',
    pattern: /[\s_-](?:pull-?quotes?|pullout|pull-?out|pq|quote-?(?:box|callout)|tweetable|click-?to-?tweet|tm-tweet\w*)[\s_-]/,
  },
  {
    name: 'rating',
    pattern:
      /[\s_-](?:rating|ratings|star-?rating|post-?ratings|votes?|voting|poll|polls|quiz|survey|feedback|helpful|reactions?|correction-?form|report-?error|mistape\w*)[\s_-]/,
  },
  {
    name: 'media',
    pattern:
      /[\s_-](?:gallery|galleries|slideshow|slider|carousel|player|video-?(?:player|playlist|container-text)|playlist|jw-?player\w*|lightbox-?\w*|audio-?player|image-?gallery|photo-?gallery|swiper\w*|slick\w*|transcript-toggle)[\s_-]/,
  },
]

const ANY_RULE: RegExp = new RegExp(REGION_RULES.map((rule) => rule.pattern.source).join('|'))

/** Class names that say what software made the page, not what the element is. */
export const MEANINGLESS_MARKS: RegExp = / (?:js|u|qa|is|has|wp-image|elementor|col|row|aem|cmp)-\S*|elementor-widget\S*/g

/** Marks of elements that hold the body, or a good part of it. */
export const BODY_MARKS: RegExp =
  /[\s_-](?:article-?(?:body|content|text|copy|main)\w*|articlebody|story-?(?:body|content|text)\w*|entry-?content|post-?(?:content|body|entry|text)|postcontent|blog-?(?:content|post-?body|detail)|body-?(?:copy|text|content)|main-?(?:content|article)|content-?(?:body|article|text|main)|article|story|field-name-body|news-?(?:text|body|content|detail)|text-?body|rich-?text|bodytext|articletext|single-?content|td-post-content|page-?content|the-?content|pf-content|artikel\w*|mw-parser-output)[\s_-]/

/** Of these, the ones that outweigh whatever else the element's classes say. */
const STRONG_BODY_MARKS: RegExp =
  /[\s_-](?:article-?(?:body|content|text)|articlebody|story-?(?:body|content)|entry-?content|post-?(?:content|body)|content-?body|bodytext|body-?(?:text|copy)|rich-?text|td-post-content) /

/** The region that an element's own tag and marks name, if they name one. */
export function regionRule(tag: string, marks: string): string | undefined {
  const byTag = TAG_REGIONS[tag]
  if (byTag !== undefined) return byTag
  if (marks === '' || tag === 'html' || tag === 'body' || !ANY_RULE.test(marks)) return undefined
  const name = REGION_RULES.find((rule) => rule.pattern.test(marks))?.name
  return name !== undefined && name !== 'comments' && name !== 'related' && STRONG_BODY_MARKS.test(marks) ? undefined : name
}
