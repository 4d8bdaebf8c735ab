"""The names and posts with which it is tried that nothing innocent is stopped.

In: nothing. Out: 100 first names, 100 surnames and 100 names of three letters that are common in England; 50 posts.
Sources: written from memory, after the tables of babies' names and the counts of surnames that the Office for National
Statistics has published: half of the first names are given to children today, half were given to their parents. No
table was at hand to compare them with, and their order says nothing.
"""

_FIRST = """
Oliver George Arthur Noah Muhammad Leo Oscar Harry Archie Jack Henry Charlie Freddie Theodore Thomas William Isaac
Joshua James Alexander Adam Joseph Benjamin Samuel Daniel Olivia Amelia Isla Ava Mia Ivy Lily Isabella Rosie Sophia
Grace Willow Freya Florence Emily Ella Poppy Evie Charlotte Daisy Alice Ruby Jessica Chloe Violet
David John Michael Paul Andrew Mark Peter Robert Richard Christopher Stephen Simon Matthew Anthony Kevin Gary Steven
Martin Philip Ian Jonathan Dean Darren Lee Ryan Susan Margaret Sarah Karen Jacqueline Christine Julie Helen Elizabeth
Patricia Linda Tracey Deborah Nicola Claire Joanne Sharon Alison Rebecca Laura Emma Hannah Amy April Hope
"""
_LAST = """
Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
Wood Jackson Clarke Patel Khan Lewis Harris Phillips Clark Cooper Turner Ward Hill Hughes Edwards Scott Moore Baker
Morris Morgan King Harrison Carter Allen Watson Mitchell Young Bell Cook Anderson Parker Davis Bennett Price Griffiths
Kelly Simpson Marshall Cox Collins Bailey Shaw Miller Richardson Adams Gray Mills Murray Palmer Webb Rogers Stevens
Knight Murphy Wilkinson Ellis Matthews Chapman Hunt Barnes Foster Campbell Mason Gibson Butler Graham Powell Fisher
Hussain Begum Ahmed Singh Ali Stewart Reid Hunter Holmes Russell Lloyd Owen Barker Rose Childs
"""
_SHORT = """
Max Eva Zoe Ben Sam Tom Tim Jon Dan Joe Jim Bob Rob Ron Roy Ray Guy Abe Ada Ana Ann Art Asa Bea Bex Cal Cam Con Deb
Dee Dot Eli Eve Fay Flo Fin Gus Gil Hal Huw Ida Ike Ira Isa Ivo Jan Jax Jay Jed Jem Jen Jez Joy Jud Kai Kat Kay Ken
Kim Kit Kya Lea Len Les Lex Lia Lil Liv Liz Lou Luc Lyn Mae Mal May Meg Mel Mya Nat Ned Nia Noa Obi Pam Pat Peg Pip
Rae Reg Rex Rio Roz Sal Sid Sky Stu Sue Ted Tia Val
"""
_POSTS = """
head teacher|social worker|designated nurse|school nurse|police constable|deputy head teacher|class teacher
form tutor|teaching assistant|special educational needs coordinator|designated safeguarding lead|school counsellor
education welfare officer|nursery manager|childminder|health visitor|midwife|named midwife|general practitioner
practice nurse|named doctor|designated doctor|consultant paediatrician|staff nurse|ward sister|clinical psychologist
psychiatrist|speech and language therapist|family support worker|senior social worker|team manager
independent reviewing officer|child protection chair|residential care worker|foster carer|adoption worker|youth worker
youth offending officer|probation officer|detective sergeant|detective constable|police sergeant|custody nurse
housing officer|domestic abuse adviser|drug and alcohol worker|football coach|scout leader|vicar|taxi driver
"""
FIRST, LAST, SHORT = (tuple(listed.split()) for listed in (_FIRST, _LAST, _SHORT))
NAMES = (*FIRST, *LAST, *SHORT)
POSTS = tuple(_POSTS.strip().replace("\n", "|").split("|"))
