/** Words that technical names of settings pages are made of. None of them says anything about a person. */
export const COMMON_MACHINE_WORDS = `
  about accept access account accounts action active activity add advanced alert allow anchor announce answer
  any app apps archive area article attributes audience audio auth auto avatar back badge banner bar birthday
  block blocked body bool box btn button calls cancel caption card cell channel chat check checkbox choice
  choose chooser click close col collapse column comment comments confirm contact contacts container content
  control controls copy cover create current custom data date default delete description detail details device
  dialog direct disable disabled discover discoverability discoverable dismiss display dm done download drawer
  dropdown edit editor email enable enabled end entry error event everyone expand external factor favorite feed
  field fields fieldset filter find first flow follow followers following footer form forward friend friends
  from full gallery global grid group groups handle head header heading help hidden hide history home icon image
  images inbox index info inner input invite invites item items join key label labels language last layout learn
  left legend level like likes link links list location locked log login logout mail main manage media member
  members mention mentions menu message messages messaging modal mode more mute mutual name nav navigation
  network new next nobody none notification notifications off on online only open opt option options order other
  out outer overlay own page pane panel password people permission permissions person phone photo photos picker
  picture pin place policy popup position post posts preference preferences presence preview previous primary
  privacy private profile protect protected public quality question quote radio reach read receipt receipts
  recent recommend recommended region reject remove reply report request requests require required reset
  restrict restricted result results right role root row safe safety save screen scroll search secondary section
  security see select selected selector send sensitive session sessions setting settings share shared sheet show
  side sidebar sign signed signin signup size slider slot start state status step sticky story stories sub
  submit suggest suggested suggestion suggestions summary switch sync tab table tabs tag tagging tags tap target
  text the theme time timeline title to toast toggle tool toolbar tooltip top track tracking tree turn two type
  unfollow unlisted unlocked update upload use user username users value verification verified verify video
  videos view viewer visibility visible visit web who widget window with without wrapper yes you your
`
  .trim()
  .split(/\s+/);
