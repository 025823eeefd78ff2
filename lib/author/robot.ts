/** Who commits for the reminder: GitHub's own robot, by the address under which GitHub shows it. */
export const robot = { name: 'Carnet', email: '41898282+github-actions[bot]@users.noreply.github.com' }
