import { roleLabels, roleMeanings, roles } from '../../db/people/people.ts'
import './posts.css'

/** Every post in a sentence, for whoever hands them out. */
export function PostsGuide() {
  return (
    <section aria-label="岗位说明">
      <p className="quiet">一人可以兼几个岗位。各岗位做什么：</p>
      <dl className="posts-guide">
        {roles.map((role) => (
          <div key={role}>
            <dt>{roleLabels[role]}</dt>
            <dd>{roleMeanings[role]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
