// One element of `ctheme_files`. The zero after the bytes lets a file be empty: C has no empty array.
{
  .name = &THEME_FILE[sizeof "../../templates/" - 1],
  .bytes = (const unsigned char[]){
#embed THEME_FILE suffix(, )
    0
  },
  .count = sizeof (const unsigned char[]){
#embed THEME_FILE suffix(, )
    0
  } - 1,
},
#undef THEME_FILE
