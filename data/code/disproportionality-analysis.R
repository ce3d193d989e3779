library(metafor)
# reports of the event and of other events, for the drug and the others
event <- c(20, 180)
other <- c(480, 49320)
log_prr <- escalc(measure = "RR", ai = event[1], bi = other[1],
                  ci = event[2], di = other[2])
exp(log_prr$yi[1])
