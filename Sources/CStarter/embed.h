// One element of `cstarter_files`. The zero after the bytes lets a file be empty: C has no empty array.
{
  .name = &STARTER_FILE[sizeof "site/" - 1],
  .bytes = (const unsigned char[]){
#embed STARTER_FILE suffix(, )
    0
  },
  .count = sizeof (const unsigned char[]){
#embed STARTER_FILE suffix(, )
    0
  } - 1,
},
#undef STARTER_FILE
