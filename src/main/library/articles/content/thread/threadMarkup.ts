/** How a forum marks its posts, as selectors; the last three are looked for within a post. */
export interface ThreadMarkup {
  readonly post: string
  readonly body: string
  readonly author: string
  readonly time: string
}

/** Forum and question-and-answer software, most explicit first. */
export const threadMarkup: readonly ThreadMarkup[] = [
  {
    post: '.question[data-questionid], .answer[data-answerid], #question, [id^="answer-"].answer',
    body: '.s-prose, .js-post-body, .post-text',
    author: '[itemprop~="author"] a, .user-details a',
    time: '.post-signature:last-child .user-action-time, .user-action-time'
  },
  {
    post: '.crawler-post, .topic-post',
    body: '[itemprop~="text"], [itemprop~="articleBody"], .cooked',
    author: '.creator [itemprop~="name"], .names .username',
    time: 'time'
  },
  {
    post: 'article.message, .message--post',
    body: '.message-body .bbWrapper, .message-content .bbWrapper',
    author: '.message-name, .username',
    time: 'time'
  },
  {
    post: 'div.post[id^="p"]',
    body: '.postbody .content',
    author: '.author .username, .author .username-coloured, .postprofile .username',
    time: '.author time, .responsive-hide + time'
  },
  {
    post: 'article.ipsComment',
    body: '[data-role="commentContent"]',
    author: '.ipsComment_author strong, .ipsComment_author a',
    time: 'time'
  },
  { post: '.CommentPost', body: '.Post-body', author: '.PostUser-name, .username', time: 'time' },
  {
    post: '[component="post"]',
    body: '[component="post/content"]',
    author: '[itemprop~="author"], [data-username]',
    time: '.timeago, time'
  },
  {
    post: '.postcontainer, li.postbit, table[id^="post"]',
    body: '.postcontent, [id^="post_message_"]',
    author: '.username, .bigusername',
    time: '.postdate, .date'
  },
  { post: '.post_wrapper', body: '.post .inner, .inner', author: '.poster h4', time: '.keyinfo .smalltext' },
  { post: 'div.post.classic, div.post', body: '.post_body', author: '.author_information a', time: '.post_date' },
  { post: '.thing.link, .thing.comment', body: '.usertext-body .md', author: '.author', time: 'time' },
  { post: 'tr.athing', body: '.commtext', author: '.hnuser', time: '.age' },
  {
    post: '[itemtype*="schema.org/Question"], [itemtype*="schema.org/Answer"], [itemtype*="schema.org/DiscussionForumPosting"]',
    body: '[itemprop~="text"], [itemprop~="articleBody"]',
    author: '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]',
    time: 'time, [itemprop~="dateCreated"]'
  }
]
