/** Some text of a comment, as it stands in its element; what is not given is as WordPress writes it mostly. */
export interface WxrCommentText {
  id?: number | string;
  author?: string;
  email?: string;
  url?: string;
  date?: string;
  gmt?: string;
  text?: string;
  approved?: string;
  type?: string;
  parent?: number | string;
  user?: number | string;
  meta?: Record<string, string>;
}

export function wxrComment(given: WxrCommentText = {}): string {
  const { id = 3, author = 'Rosa', email = 'rosa@bench.example', url = 'https://bench.example/', meta = {} } = given;
  const { date = '2014-01-14 18:32:12', gmt = '2014-01-14 17:32:12', text = 'So green.', approved = '1' } = given;
  const { type = 'comment', parent = 0, user = 0 } = given;
  const metas = Object.entries(meta).map(
    ([key, value]) =>
      `<wp:commentmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:commentmeta>`,
  );
  return `<wp:comment>
    <wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${author}]]></wp:comment_author>
    <wp:comment_author_email>${email}
    </wp:comment_author_email><wp:comment_author_url>${url}</wp:comment_author_url>
    <wp:comment_date>${date}</wp:comment_date><wp:comment_date_gmt>${gmt}</wp:comment_date_gmt>
    <wp:comment_content>
      <![CDATA[${text}]]></wp:comment_content>
    <wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type>
    <wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>${user}</wp:comment_user_id>${metas.join('')}
  </wp:comment>`;
}

export function wxrAuthorText(id: number, login: string, name: string, email = `${login}@porch.example`): string {
  return `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${login}</wp:author_login>
    <wp:author_email>${email}</wp:author_email><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name>
    <wp:author_first_name></wp:author_first_name><wp:author_last_name></wp:author_last_name></wp:author>`;
}

export function wxrItem(comments: string, { path = '/2014/bench/', title = 'A bench', more = '' } = {}): string {
  return `<item><title>${title}</title><link>https://porch.example${path}</link><dc:creator>mara</dc:creator>
    <wp:post_id>7</wp:post_id><wp:post_date_gmt>2014-01-14 10:00:00</wp:post_date_gmt>${more}${comments}</item>`;
}

export function wxrFile(items: string, { authors = '', site = 'https://www.porch.example', more = '' } = {}): string {
  const address = site === '' ? '' : `<wp:base_blog_url>${site}</wp:base_blog_url>`;
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.1" --><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Porch</title>${more}<wp:wxr_version>1.2</wp:wxr_version>${address}${authors}
<wp:category><wp:cat_name>Wood</wp:cat_name></wp:category>${items}</channel></rss>`;
}
